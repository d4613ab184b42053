import { html } from 'hono/html'
import type { MessageKey } from '#src/i18n/messages.ts'
import { textOf, type Say, type Sentence } from '#src/i18n/say.ts'
import type { Page } from './page.ts'

type Bare = 'console.closed' | 'console.declined' | 'console.again' | 'console.later' | 'console.signedOut'

/** A page that says one thing, and where to go from there. */
export function notice(
  say: Say,
  {
    title,
    text,
    signInAt,
  }: { readonly title: MessageKey; readonly text: Sentence; readonly signInAt?: string },
): Page {
  const link = signInAt !== undefined && html`<p><a href="${signInAt}">${say('console.signIn')}</a></p>`
  return {
    title: textOf({ key: title, values: {} }, say.language),
    body: html`<p class="notice">${textOf(text, say.language)}</p>
      ${link}`,
  }
}

/** About signing in itself. With an address the page offers to sign in. */
export function signInNotice(say: Say, text: Bare, signInAt?: string): Page {
  const sentence = { key: text, values: {} }
  return notice(say, { title: 'console.signIn', text: sentence, ...(signInAt ? { signInAt } : {}) })
}
