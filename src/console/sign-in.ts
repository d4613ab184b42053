import { randomBytes } from 'node:crypto'
import type { Context, Handler } from 'hono'
import { explained } from '#src/bot/explain.ts'
import { sentenceOf } from '#src/bot/permit.ts'
import { may } from '#src/domain/access.ts'
import { sayIn, type Sentence } from '#src/i18n/say.ts'
import { PlatformError } from '#src/ports/platform.ts'
import { actorOf } from '#src/usecases/actor.ts'
import { beginningCookie, type Begun, type Cookie, sessionCookie } from './cookies.ts'
import type { ConsoleDeps } from './deps.ts'
import { notice, signInNotice } from './notices.ts'
import { documentOf, type Page } from './page.ts'
import { languageAsked, respond } from './respond.ts'

interface SignInPages {
  readonly begin: Handler
  readonly finish: Handler
  readonly end: Handler
  readonly ended: Handler
}

const secret = () => randomBytes(32).toString('base64url')
const callback = '/console/callback'

/** Signing in through the platform (RFC 6749 with a state and RFC 7636), and out again. */
export function signInPages(deps: ConsoleDeps): SignInPages {
  const session = sessionCookie(deps)
  const beginning = beginningCookie(deps)

  const notify = (c: Context, text: Parameters<typeof signInNotice>[1], status: 200 | 400 | 503) =>
    show(c, signInNotice(sayIn(languageAsked(c)), text, addressOf(deps, '/console/login')), status)

  return {
    begin: (c) => {
      const begun: Begun = { state: secret(), verifier: secret(), next: ownPath(c.req.query('next')) }
      beginning.put(c, begun)
      return c.redirect(deps.platform.signInAddress({ returnTo: addressOf(deps, callback), ...begun }))
    },
    finish: async (c) => {
      const begun = taken(c, beginning)
      // Somebody else's code in this browser would sign its owner's name under what this person does here.
      if (!begun || begun.state !== c.req.query('state')) return await notify(c, 'console.again', 400)
      const code = c.req.query('code')
      if (code === undefined) return await notify(c, 'console.declined', 400)
      const cameBack = await whoCameBack(deps, code, begun)
      if (cameBack === 'later') return await notify(c, 'console.later', 503)
      if (!cameBack) return await notify(c, 'console.again', 400)
      const { openId } = cameBack
      const refused = await refusalOf(deps, openId)
      if (refused) {
        session.remove(c)
        return await show(
          c,
          notice(sayIn(languageAsked(c)), { title: 'console.noAccess', text: refused }),
          403,
        )
      }
      session.put(c, { openId })
      return c.redirect(begun.next)
    },
    end: (c) => {
      session.remove(c)
      return c.redirect('/console/signed-out', 303)
    },
    ended: (c) => notify(c, 'console.signedOut', 200),
  }
}

function show(c: Context, page: Page, status: 200 | 400 | 403 | 503): Promise<Response> {
  return respond(c, documentOf(page, sayIn(languageAsked(c))), status)
}

/** One try each: a state that was used is no state. */
function taken(c: Context, beginning: Cookie<Begun>): Begun | undefined {
  const begun = beginning.read(c)
  beginning.remove(c)
  return begun
}

async function whoCameBack(
  { platform, log, ...deps }: ConsoleDeps,
  code: string,
  { verifier }: Begun,
): Promise<{ readonly openId: string } | 'later' | undefined> {
  try {
    return { openId: await platform.signedIn(code, { returnTo: addressOf(deps, callback), verifier }) }
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    log.warn({ error, fate: error.fate, code: error.code, logId: error.logId }, 'sign-in failed')
    return error.fate === 'transient' || error.fate === 'rate' ? 'later' : undefined
  }
}

/** Why somebody the platform knows has no business here; strangers and those without a role are told whom to ask. */
async function refusalOf(
  { store, adminOpenIds }: ConsoleDeps,
  openId: string,
): Promise<Sentence | undefined> {
  return await store.transaction(async (records) => {
    const { schools } = await records.consortium.snapshot()
    const actor = await actorOf(openId, { schools, adminOpenIds }, records)
    const verdict = may('self.read')(actor)
    if (verdict === true) return undefined
    const place = { id: '', kind: 'p2p', school: undefined } as const
    return await explained(sentenceOf(verdict), { actor, place, via: 'page', records })
  })
}

function addressOf({ publicUrl }: Pick<ConsoleDeps, 'publicUrl'>, path: string): string {
  return new URL(path, publicUrl()).href
}

/** A page of ours and nothing else: what comes in an address may be anybody's. */
function ownPath(next: string | undefined): string {
  return next !== undefined && /^\/console\/[\w/%-]*(?:\?[\w=&%-]*)?$/.test(next) ? next : '/console/kpi'
}
