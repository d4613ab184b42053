import type { Context as Request, Handler } from 'hono'
import { explained } from '#src/bot/explain.ts'
import { permit } from '#src/bot/permit.ts'
import type { Actor, Rule } from '#src/domain/access.ts'
import { localDate } from '#src/domain/dates.ts'
import { inForce } from '#src/domain/rulebook.ts'
import { Refusal } from '#src/failure.ts'
import { sayIn, type Say } from '#src/i18n/say.ts'
import type { Records } from '#src/ports/store.ts'
import { actorOf, languageChosen } from '#src/usecases/actor.ts'
import { noteRefusal } from '#src/usecases/audit/note.ts'
import type { Context } from '#src/usecases/context.ts'
import { sessionCookie } from './cookies.ts'
import type { ConsoleDeps } from './deps.ts'
import { notice, signInNotice } from './notices.ts'
import { documentOf, type Page, type Reader } from './page.ts'
import { languageAsked, respond } from './respond.ts'

/** Somebody looks at a page: who, under which rules, in which language. */
export interface Visit extends Context {
  readonly say: Say
}

export interface ConsolePage {
  /** What the audit calls it when somebody is refused. */
  readonly name: `page.${string}`
  readonly allow: Rule
  draw(visit: Visit, request: Request): Promise<Page>
}

export interface Gate {
  /** A page for people who are signed in, with the rights of the chat, asked anew every time. */
  visited(page: ConsolePage): Handler
  /** Anything that needs the address people reach us at. */
  open(handler: Handler): Handler
}

export function createGate(deps: ConsoleDeps): Gate {
  const session = sessionCookie(deps)

  const open =
    (handler: Handler): Handler =>
    async (c, next) => {
      if (deps.publicUrl() !== undefined) return await handler(c, next)
      const say = sayIn(languageAsked(c))
      return await respond(c, documentOf(signInNotice(say, 'console.closed'), say), 503)
    }

  const visited = (page: ConsolePage): Handler =>
    open(async (c) => {
      const openId = session.read(c)?.openId
      if (openId === undefined)
        return c.redirect(`/console/login?next=${encodeURIComponent(c.req.path + new URL(c.req.url).search)}`)
      try {
        const drawn = await deps.store.transaction(async (records) => {
          const visit = await visitOf(openId, records, deps)
          permit(page.allow(visit.actor))
          return documentOf(await page.draw(visit, c), visit.say, readerOf(visit))
        })
        return await respond(c, drawn)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        // In a transaction of its own: nothing of what was refused is kept, the refusal is.
        const refused = await deps.store.transaction(async (records) =>
          refusedPage(error.of(page.name), await visitOf(openId, records, deps)),
        )
        return await respond(c, refused, isOfRights(error) ? 403 : 404)
      }
    })

  return { visited, open }
}

async function visitOf(openId: string, records: Records, deps: ConsoleDeps): Promise<Visit> {
  const { rules, clock, newId, adminOpenIds } = deps
  const consortium = await records.consortium.snapshot()
  const actor = await actorOf(openId, { schools: consortium.schools, adminOpenIds }, records)
  const now = clock.now()
  return {
    actor,
    via: 'page',
    now,
    today: localDate(now, rules.timeZone),
    consortium,
    rules: inForce(rules, consortium),
    records,
    newId,
    say: sayIn((await languageChosen(actor, records)) ?? 'zh'),
  }
}

function isOfRights({ sentence }: Refusal): boolean {
  return sentence.key.startsWith('access.')
}

async function refusedPage(refusal: Refusal, visit: Visit) {
  const { actor, records, say } = visit
  const of = isOfRights(refusal)
  if (of) {
    const rule = refusal.sentence.key.slice('access.'.length)
    const school = actor.school ? { schoolId: actor.school.id } : {}
    await noteRefusal(visit, { ...school, details: { asked: refusal.asked ?? '', rule } })
  }
  const place = { id: '', kind: 'p2p', school: undefined } as const
  const text = await explained(refusal.sentence, { actor, place, via: 'page', records })
  const title = of ? 'console.noAccess' : 'console.notThere'
  return documentOf(notice(say, { title, text }), say, readerOf(visit))
}

function readerOf({ actor, today, say }: { actor: Actor; today: string; say: Say }): Reader {
  const { person, school } = actor
  return {
    name: person?.name ?? say('role.admin'),
    school: school?.role === 'partner' ? school : undefined,
    today,
  }
}
