import type { Ask } from '#src/bot/ask.ts'
import { addDays, weekday } from '#src/domain/dates.ts'
import type { Person } from '#src/domain/person.ts'
import { findDate } from '#src/domain/reading/date.ts'
import { foldWidth } from '#src/domain/reading/fold.ts'
import { findMentions } from '#src/domain/reading/mentions.ts'
import { blank } from '#src/domain/reading/sheet.ts'
import { refusal } from '#src/failure.ts'
import { eligiblePeople, type DelegationWanted } from '#src/usecases/review/delegate.ts'

/** `覃语桐 11-23 11-27`, `覃老师 12月1号到5号`, `@覃语桐 下周`; a refusal that says what is missing. */
export async function readDelegation(ask: Ask, words: string): Promise<DelegationWanted> {
  const text = foldWidth(words)
  const { person, rest } = await personIn(ask, text)
  const days = daysIn(ask, rest)
  if (!days) throw refusal('delegate.noDays')
  return { toId: person.id, ...days }
}

/** A mention carries the open id; a name may be anybody's. */
async function personIn(ask: Ask, text: string): Promise<{ readonly person: Person; readonly rest: string }> {
  const eligible = await eligiblePeople(ask)
  const mentioned = ask.spoken?.mentions.find(({ name }) => text.includes(`@${name}`))
  if (mentioned) {
    const person = eligible.find(({ openId }) => openId !== undefined && openId === mentioned.openId)
    if (!person) throw refusal('delegate.notEligible')
    return { person, rest: text.replace(`@${mentioned.name}`, ' ') }
  }
  const found = findMentions(text, { people: eligible })
  const mention = found.at(-1)
  const [person, ...others] = mention?.people ?? []
  if (!mention || !person) throw await nobody(ask, text)
  if (others.length > 0) {
    throw refusal('delegate.several', { names: [person, ...others].map(({ name }) => name).join(' ') })
  }
  return { person, rest: blank(text, mention) }
}

/** Somebody who is known and may not get it is told apart from somebody nobody knows. */
async function nobody({ records, consortium }: Ask, text: string) {
  const everybody = await records.people.ofSchools(consortium.schools.map(({ id }) => id))
  const known = findMentions(text, { people: everybody })
  return refusal(known.length > 0 ? 'delegate.notEligible' : 'delegate.nobody')
}

const untilBefore = /(?:到|至|until|till)\s*$/iu
const thisWeek = /(?:这|本)(?:周|星期)(?![一二三四五六日天])/u
const nextWeek = /下(?:周|星期)(?![一二三四五六日天])/u

type Days = Pick<DelegationWanted, 'from' | 'to'>

function daysIn(ask: Ask, text: string): Days | undefined {
  const { today } = ask
  const one = dateAhead(ask, text, today)
  if (!one) return weekIn(today, text)
  const other = dateAhead(ask, blank(text, one.span), today)
  const [first, second] = [one, ...(other ? [other] : [])].toSorted((a, b) => a.span.from - b.span.from)
  if (!first) return undefined
  if (second) {
    // 12月1号到5号: the second is looked for from the first on.
    const to = dateAhead(ask, text.slice(first.span.to), first.date) ?? second
    return { from: first.date, to: to.date }
  }
  return untilBefore.test(text.slice(0, first.span.from))
    ? { from: today, to: first.date }
    : { from: first.date, to: first.date }
}

/** 这周, 下周 — as a whole; of this week what is left of it. */
function weekIn(today: string, text: string): Days | undefined {
  const sunday = addDays(today, 7 - weekday(today))
  if (nextWeek.test(text)) return { from: addDays(sunday, 1), to: addDays(sunday, 7) }
  return thisWeek.test(text) ? { from: today, to: sunday } : undefined
}

function dateAhead({ consortium, rules }: Ask, text: string, from: string) {
  const { terms, firstWeekday } = consortium
  return findDate(text, { today: from, terms, firstWeekday, tense: 'ahead', calendar: rules.calendar })
}
