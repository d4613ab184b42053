import { html } from 'hono/html'
import type { Say } from '#src/i18n/say.ts'
import type { Html } from '../page.ts'
import type { Slice } from './seen.ts'

/** Where there is more than one page of schools: which it is, and the ones before and after. */
export function pager(path: string, { page, pages }: Slice<unknown>, say: Say): Html {
  if (pages === 1) return html``
  const link = (to: number, text: string) =>
    to >= 1 && to <= pages && html`<a href="${path}?page=${to}">${text}</a>`
  return html`<p class="pager">
    ${link(page - 1, say('console.previous'))} ${say('console.pageOf', { page, pages })}
    ${link(page + 1, say('console.next'))}
  </p>`
}
