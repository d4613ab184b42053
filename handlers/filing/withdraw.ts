import type { Ask } from '#src/bot/ask.ts'
import { show, type Reply } from '#src/bot/reply.ts'
import { filingWithdraw } from '#src/cards/filing-withdraw.ts'
import { mayReach } from '#src/domain/access.ts'
import { isLocked } from '#src/domain/filing-states.ts'
import { findNumber } from '#src/domain/observation-number.ts'
import { refusal } from '#src/failure.ts'
import type { Filing } from '#src/ports/filings.ts'
import { readNamed } from '#src/usecases/filing/choose.ts'
import { knownFormOf } from '#src/usecases/filing/forms.ts'
import { majorName, schoolName } from '#src/usecases/filing/shown-form.ts'
import { localMoment } from '#src/usecases/review/shown.ts'

/** So many are asked about at once. */
const most = 5

/** 撤回我刚才交的计划 — which one is asked, and nothing is taken back yet. */
export async function withdrawFromWords(ask: Ask, words: string): Promise<Reply> {
  const found = await meant(ask, words)
  if (found.length === 0) throw refusal('file.withdrawNone')
  const filings = found.slice(0, most).map((filing) => ({
    id: filing.id,
    number: filing.number ?? '',
    filing: knownFormOf(ask, filing.item).form.name,
    school: schoolName(ask, filing.schoolId),
    major: majorName(ask, filing.majorId),
    submittedAt: filing.submittedAt ? localMoment(ask, filing.submittedAt) : '',
  }))
  return [show(filingWithdraw, { filings })]
}

/** The one with the number; or those of the form and major that are named; or what this person handed in last. */
async function meant(ask: Ask, words: string): Promise<readonly Filing[]> {
  const { records, actor } = ask
  const number = findNumber(words)
  if (number !== undefined) {
    const filing = await records.filings.byNumber(number)
    return filing && canTakeBack(ask, filing) ? [filing] : []
  }
  const { forms, majors, school } = readNamed(ask, words)
  const items = forms.map(({ item }) => item.id)
  const { rows } = await records.filings.list({ states: ['submitted', 'resubmitted', 'returned'] })
  const own = rows
    .filter((filing) => canTakeBack(ask, filing))
    .filter(({ item }) => items.length === 0 || items.includes(item))
    .filter(({ majorId }) => majors.length === 0 || majors.some(({ id }) => id === majorId))
    .filter(({ schoolId }) => !school || school.id === schoolId)
    .toReversed()
  const mine = own.filter(({ personId }) => personId === actor.person?.id)
  // 刚才 is the last one, whatever else there is.
  return /刚才|刚刚|just/iu.test(words) || items.length + majors.length === 0 ? mine.slice(0, 1) : own
}

function canTakeBack({ actor }: Ask, filing: Filing): boolean {
  return (
    filing.version > 0 &&
    filing.state !== 'draft' &&
    !isLocked(filing.state) &&
    mayReach('filing.file', actor, filing) === true
  )
}
