import type { Ask } from '#src/bot/ask.ts'
import { say, show, type Reply } from '#src/bot/reply.ts'
import { reviewCard } from '#src/cards/review-card.ts'
import { reviewList } from '#src/cards/review-list.ts'
import { findNumber } from '#src/domain/observation-number.ts'
import { foldWidth } from '#src/domain/reading/fold.ts'
import { readNamed } from '#src/usecases/filing/choose.ts'
import { filingOf } from '#src/usecases/review/decide.ts'
import { shownWaiting } from '#src/usecases/review/list-waiting.ts'
import { showReview } from '#src/usecases/review/shown.ts'
import { reviewSubject } from '#src/usecases/review/subjects.ts'
import { waitingFor, type Waiting } from '#src/usecases/review/waiting.ts'
import { openWaiting } from './open-waiting.ts'

const passes = /(?<![不未没])(?:通过|同意|批准|准了)(?!率)|\b(?:approve|pass)(?:d|ed)?\b/iu
const gives = /退回|打回|驳回|不通过|退给|退一下|\b(?:return|reject|send back)(?:ed)?\b/iu
const asks = /[?？吗呢]|没有|是否|多少|有没|了没|没$|哪些|进度|率/u
/** The reason follows the verdict: 退回，原因：缺教师资质; or it goes before: 缺教师资质，退回. */
const because = /^[\s,，。:：;；]*(?:吧|了|一下|给学校)?[\s,，。:：;；]*(?:原因|理由|因为)?[\s是:：]*/u

export interface VerdictSaid {
  readonly number: string | undefined
  readonly item: readonly string[]
  readonly schoolId: string | undefined
  readonly majorIds: readonly string[]
  /** Empty where it is passed. */
  readonly reason: string
}

/** A verdict about something that was handed in, by its number or by school, major and form; undefined: no verdict. */
export function readVerdict(ask: Ask, words: string): VerdictSaid | undefined {
  const text = foldWidth(words)
  const verdict = gives.exec(text) ?? passes.exec(text)
  if (!verdict || text.length > 200) return undefined
  const [head, end] = [text.slice(0, verdict.index), verdict.index + verdict[0].length]
  if (asks.test(text.slice(0, end + 2))) return undefined
  const number = filingNumber(text)
  const { forms, school, majors } = readNamed(ask, head)
  if (number === undefined && !school && majors.length === 0) return undefined
  return {
    number,
    item: forms.map(({ item }) => item.id),
    schoolId: school?.id,
    majorIds: majors.map(({ id }) => id),
    reason: gives.test(text) ? reasonIn(text.slice(end)) : '',
  }
}

/** What is left behind the verdict, without the number it may be about. */
function reasonIn(rest: string): string {
  return rest
    .replace(/\bBA\s*-?\s*\d{4}\s*-?\s*\d+/iu, '')
    .replace(because, '')
    .trim()
}

function filingNumber(text: string): string | undefined {
  const number = findNumber(text)
  return number?.startsWith('BA') === true ? number : undefined
}

/** Shows what is meant, with the reason filled in; the buttons of the card decide. */
export async function answerVerdict(ask: Ask, said: VerdictSaid): Promise<Reply> {
  const meant = (await waitingFor(ask)).filter((one) => isMeant(one, said))
  const mine = meant.filter(({ isMine }) => isMine)
  const found = mine.length > 0 ? mine : meant
  const [only, ...others] = found
  if (!only) return [say('review.noneFits')]
  if (others.length > 0) {
    const rows = await shownWaiting(ask, found.slice(0, 6))
    return [show(reviewList, { scope: 'named', page: 1, pages: 1, total: found.length, others: 0, rows })]
  }
  if (only.kind !== 'filing') return [await openWaiting(ask, only)]
  const shown = { ...(await showReview(ask, await filingOf(ask, only.id))), typedReason: said.reason }
  return [show(reviewCard, shown, { subject: reviewSubject(only.id) })]
}

function isMeant(one: Waiting, { number, item, schoolId, majorIds }: VerdictSaid): boolean {
  if (number !== undefined) return one.number === number
  return (
    one.kind !== 'rectification' &&
    (item.length === 0 || item.includes(one.item)) &&
    (schoolId === undefined || one.schoolId === schoolId) &&
    (majorIds.length === 0 || (one.majorId !== undefined && majorIds.includes(one.majorId)))
  )
}
