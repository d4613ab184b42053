import type { Ask } from '#src/bot/ask.ts'
import { show, type Part } from '#src/bot/reply.ts'
import { rectificationForm } from '#src/cards/rectification-form.ts'
import { reachOf } from '#src/domain/access.ts'
import type { PolicyItem } from '#src/domain/policy/pack.ts'
import { findMajors } from '#src/domain/filing-form/find-majors.ts'
import { findDate } from '#src/domain/reading/date.ts'
import { schoolIn } from '#src/usecases/kpi/school-of.ts'
import { proposedDue } from '#src/usecases/rectification/open.ts'

/** The clause by which the college demands something of a school (中职整改). */
const usual = 'S3-22'
/** Each is an element of the card's 200. */
const mostOptions = 60
const mostItems = 25

/** The form of a notice, filled with what words say: school, major, clause, day, and what was found. */
export async function showNoticeForm(ask: Ask, words = ''): Promise<Part> {
  const { consortium, rules, actor } = ask
  const read = readNotice(ask, words)
  const leadsAll = reachOf('rectification.open', actor).has('all')
  const own = consortium.majors.filter(({ id }) => leadsAll || actor.person?.majorIds.includes(id))
  const partners = consortium.schools.filter(({ role }) => role === 'partner')
  const taught = leadsAll
    ? partners
    : partners.filter(({ id }) => own.some((one) => one.partnerIds.includes(id)))
  const items = rules.packs.flatMap((pack) => pack.items).filter(isDemanded)
  return show(rectificationForm, {
    schools: namedFirst(taught, read.school).slice(0, mostOptions),
    majors: namedFirst(own, read.major).slice(0, mostOptions),
    majorNeeded: !leadsAll,
    items: namedFirst(items, read.item)
      .slice(0, mostItems)
      .map(({ id, what }) => ({ id, what })),
    filled: {
      school: read.school ?? (taught.length === 1 ? taught[0]?.id : undefined),
      major: read.major ?? (own.length === 1 ? own[0]?.id : undefined),
      item: read.item,
      finding: read.finding,
      due: read.due ?? (await proposedDue(ask)),
    },
  })
}

/** What can be inspected, or has consequences. */
function isDemanded({ id, type, consequence }: PolicyItem): boolean {
  return id === usual || type === 'inspection' || type === 'review' || consequence !== undefined
}

function namedFirst<One extends { readonly id: string }>(all: readonly One[], id: string | undefined) {
  return [...all.filter((one) => one.id === id), ...all.filter((one) => one.id !== id)]
}

const clause = /(?<![A-Za-z0-9])(S\d{1,2}-\d{2,3})(?!\d)/i
const untilMarks = /^\s*(?:之前|以前|前|为止|截止)|(?:整改|截止|期限|限|在|到)\s*$/gu

function readNotice({ today, consortium, rules }: Ask, words: string) {
  const item = clause.exec(words)?.[1]?.toUpperCase()
  const named = schoolIn(consortium.schools, words.replace(clause, ' '))
  const { majors, rest } = findMajors(consortium.majors, named?.rest ?? words.replace(clause, ' '))
  const { terms, firstWeekday } = consortium
  const found = findDate(rest, { today, terms, firstWeekday, tense: 'ahead', calendar: rules.calendar })
  const [before, behind] = found ? [rest.slice(0, found.span.from), rest.slice(found.span.to)] : [rest, '']
  const known = rules.packs.some(({ items }) => items.some(({ id }) => id === item))
  return {
    school: named?.school.id,
    major: majors.length === 1 ? majors[0]?.id : undefined,
    item: known && item !== undefined ? item : usual,
    due: found?.date,
    finding: [before, behind]
      .map((part) => part.replaceAll(untilMarks, '').replaceAll(/^[\s,，。:：;；]+|[\s,，:：;；]+$/gu, ''))
      .filter(Boolean)
      .join('，'),
  }
}
