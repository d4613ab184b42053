import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Language } from '#src/i18n/pair.ts'
import type { Html } from './page.ts'

/** Nothing runs, nothing is loaded from elsewhere, nothing shows us in a frame. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A page as it leaves: never kept by a browser or a proxy, as it is of one person. */
export async function respond(c: Context, page: Html, status: ContentfulStatusCode = 200): Promise<Response> {
  secure(c)
  return c.html(await page, status)
}

export function secure(c: Context): void {
  c.header('content-security-policy', policy)
  c.header('x-content-type-options', 'nosniff')
  // The address of a page names a school; the code of a sign-in is in one.
  c.header('referrer-policy', 'no-referrer')
  c.header('cross-origin-opener-policy', 'same-origin')
  c.header('cache-control', 'no-store')
}

/** The language the browser asks for, while nobody is known. */
export function languageAsked(c: Context): Language {
  const wanted = (c.req.header('accept-language') ?? '').toLowerCase().match(/\b(?:zh|en)\b/)
  return wanted?.[0] === 'en' ? 'en' : 'zh'
}
