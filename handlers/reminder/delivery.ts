import type { Ask } from '#src/bot/ask.ts'
import { permit } from '#src/bot/permit.ts'
import { say, show, type Part, type Reply } from '#src/bot/reply.ts'
import { deliveryLedger } from '#src/cards/delivery-ledger.ts'
import { may, mayReach, reachOf } from '#src/domain/access.ts'
import { localDate, localTime } from '#src/domain/dates.ts'
import type { Outcome } from '#src/domain/reminder/outcome.ts'
import { refusal } from '#src/failure.ts'
import { sayIn } from '#src/i18n/say.ts'
import { readNamed, type FilingNamed } from '#src/usecases/filing/choose.ts'
import { majorName, periodText, schoolName } from '#src/usecases/filing/shown-form.ts'
import { delivered, type Delivered } from '#src/usecases/reminder/delivered.ts'

/** 谁没收到 — names in private, as far as the right goes; in a group how many, of its own school. */
export async function answerDelivery(ask: Ask, words: string): Promise<Reply> {
  permit(may('delivery.read')(ask.actor))
  const named = readNamed(ask, words)
  if (ask.place.kind !== 'group') return inPrivate(ask, named, named.school)
  const { school } = ask.place
  if (!school) return [say('chat.unbound')]
  const own = school.role === 'lead' ? named.school : school
  if (own && named.school && own.id !== named.school.id) throw refusal('access.ownSchool')
  return [...(await countsOf(ask, { ...named, school: own })), say('delivery.namesInPrivate')]
}

async function inPrivate(ask: Ask, named: FilingNamed, school: FilingNamed['school']): Promise<Reply> {
  permitted(ask, school)
  const found = await delivered(ask, { ...named, school })
  if (found.length === 0) return [say('delivery.none')]
  const filings = found.map((one) => shownOf(ask, one))
  return [show(deliveryLedger, { scope: scopeOf(ask, school), filings })]
}

function permitted({ actor }: Ask, school: FilingNamed['school']): void {
  if (school) permit(mayReach('delivery.read', actor, { schoolId: school.id }))
}

function scopeOf({ actor, language }: Ask, school: FilingNamed['school']): string {
  if (school) return school.name
  const isAll = reachOf('delivery.read', actor).has('all')
  return isAll ? sayIn(language)('status.everybody') : (actor.school?.name ?? '')
}

function shownOf(ask: Ask, { known, period, to, untold }: Delivered) {
  const { timeZone } = ask.rules
  return {
    filing: known.form.name,
    period: periodText(ask, period),
    rows: to.map(({ person, outcome, failure, at }) => ({
      person: person?.name,
      school: person ? schoolName(ask, person.schoolId) : '',
      outcome,
      failure,
      at: `${localDate(at, timeZone)} ${localTime(at, timeZone)}`,
    })),
    untold: untold.map(({ schoolId, majorId }) =>
      [schoolName(ask, schoolId), majorName(ask, majorId)].filter(Boolean).join(' '),
    ),
  }
}

/** So many lines a group is told at once. */
const mostInGroup = 5

async function countsOf(ask: Ask, named: FilingNamed): Promise<readonly Part[]> {
  permitted(ask, named.school)
  const found = (await delivered(ask, named)).slice(0, mostInGroup)
  if (found.length === 0) return [say('delivery.none')]
  return found.map(({ known, to, untold }) => {
    const count = (...among: readonly Outcome[]) => to.filter(({ outcome }) => among.includes(outcome)).length
    return say('delivery.counts', {
      scope: scopeOf(ask, named.school),
      filing: known.form.name[ask.language],
      sent: count('sent'),
      failed: count('failed'),
      waiting: count('waiting', 'underway'),
      superseded: count('superseded', 'spared'),
      untold: untold.length,
    })
  })
}
