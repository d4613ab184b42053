import { button } from './button.ts'
import type { ColumnSet } from './element.ts'
import { buttons } from './layout.ts'
import type { Action } from './parts.ts'
import { markdown } from './text.ts'

interface PagingOptions {
  /** From 1. */
  readonly page: number
  readonly pages: number
  /** Comes back with `page`, the page asked for. */
  readonly action: Action
}

/** Backward and forward, in figures and therefore in every language; nothing where there is one page. */
export function paging({ page, pages, action }: PagingOptions): ColumnSet | undefined {
  if (pages <= 1) return undefined
  const to = (target: number, text: string) => button({ text, action: { ...action, page: target } })
  return buttons(
    page > 1 && to(page - 1, `‹ ${page - 1}`),
    markdown(`${page} / ${pages}`),
    page < pages && to(page + 1, `${page + 1} ›`),
  )
}
