import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Words the page's catalogue knows under `failure.<code>`. */
export type PageErrorCode =
  | 'bad_request'
  | 'unknown_person'
  | 'not_in_chat'
  | 'too_large'
  | 'no_clock'
  | 'turning'
  | 'not_forward'
  | 'failed'

/** The request cannot be done; the browser is told the code and shows its own sentence. */
export class PageError extends Error {
  override readonly name = 'PageError'
  readonly code: PageErrorCode
  readonly status: ContentfulStatusCode
  constructor(code: PageErrorCode, status: ContentfulStatusCode) {
    super(code)
    this.code = code
    this.status = status
  }
}
