import type { StandInApp } from '#src/standin/app.ts'
import { freshId } from '#src/standin/ids.ts'
import { parseJson } from '#src/standin/json.ts'
import type { Poster } from '#src/standin/delivery/poster.ts'
import { sealBody } from '#src/standin/delivery/seal.ts'

export interface UrlCheck {
  readonly accepted: boolean
  /** HTTP status, 0 when nothing came back in time. */
  readonly status: number
  readonly body: string
}

/** What saving a request URL in the console does: a challenge, encrypted but unsigned, to be answered in a second. */
export function createUrlCheck(app: StandInApp, poster: Poster, deadlineMs: number) {
  return async (url: string): Promise<UrlCheck> => {
    const challenge = freshId('')
    const plain = JSON.stringify({ challenge, token: app.verificationToken, type: 'url_verification' })
    const posted = await poster.post(url, sealBody(plain, app), { headers: {}, deadlineMs })
    if (posted.kind !== 'answered') return { accepted: false, status: 0, body: '' }
    const { status, body } = posted
    const accepted = status === 200 && parseJson(body)?.['challenge'] === challenge
    return { accepted, status, body }
  }
}
