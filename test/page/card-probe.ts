import type { Page } from 'playwright-core'
import type { Tabs } from './chromium.ts'
import { privateChatOf, qiaoAnlan } from './demo.ts'
import type { FakeControl } from './fake-control.ts'
import { servePage } from './page-world.ts'

type Card = Readonly<Record<string, unknown>>

/** A field or button of a card by the name it carries. */
export const named = (page: Page, name: string) => page.locator(`.card [data-name="${name}"]`)

export interface ShowOptions {
  readonly viewport?: { readonly width: number; readonly height: number }
  /** Before the page is opened. */
  readonly prepare?: (control: FakeControl) => void
  /** The page is expected to report an error. */
  readonly mayFail?: boolean
}

/** One card in the private chat of the person a newcomer is, on the screen. */
export async function showCard(tabs: Tabs, content: Card, { prepare, ...options }: ShowOptions = {}) {
  const world = await servePage()
  prepare?.(world.control)
  const chatId = privateChatOf(qiaoAnlan)
  const message = world.control.post({ chatId, from: 'bot', type: 'interactive', content })
  const page = await tabs.open(`${world.url}/#/${qiaoAnlan.openId}/${chatId}`, options)
  await page.locator('.card').first().waitFor()
  return { ...world, page, message }
}

/** A card with these elements and nothing else. */
export const cardOf = (...elements: readonly unknown[]): Card => ({ schema: '2.0', body: { elements } })
