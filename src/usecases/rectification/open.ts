import { mayReach } from '#src/domain/access.ts'
import { yearOf } from '#src/domain/dates.ts'
import { formatNumber } from '#src/domain/observation-number.ts'
import { refusal } from '#src/failure.ts'
import type { Rectification } from '#src/ports/filings.ts'
import { note } from '../audit/note.ts'
import { ofRectification } from '../audit/subjects.ts'
import type { Context } from '../context.ts'
import { askerOf } from '../observation/roster.ts'
import { dueInTime, longestReason } from '../review/give-back.ts'
import { itemOf } from '../review/duty-of.ts'
import { workingDaysOf } from '../review/setting.ts'

export interface NoticeWanted {
  readonly schoolId: string
  readonly majorId: string | undefined
  readonly item: string
  readonly finding: string
  readonly dueOn: string
}

/** 整改通知 — demands of a school that something is put right, until a day, on a clause. */
export async function openRectification(context: Context, wanted: NoticeWanted): Promise<Rectification> {
  const { actor, consortium, records, rules, now, today, newId } = context
  const { schoolId, majorId, item } = wanted
  const school = consortium.schools.find(({ id, role }) => id === schoolId && role === 'partner')
  if (!school) throw refusal('rectify.whichSchool')
  if (mayReach('rectification.open', actor, { schoolId, majorId }) !== true)
    throw refusal(majorId === undefined ? 'rectify.whichMajor' : 'access.reviewers')
  const major = consortium.majors.find(({ id }) => id === majorId)
  if (majorId !== undefined && !major?.partnerIds.includes(schoolId)) throw refusal('rectify.notTheirs')
  if (!itemOf(rules, item)) throw refusal('rectify.noClause', { item })
  const finding = wanted.finding.trim().slice(0, longestReason)
  if (finding === '') throw refusal('rectify.noFinding')
  dueInTime(context, wanted.dueOn)
  const year = yearOf(today)
  const opened: Rectification = {
    id: newId(),
    number: formatNumber('ZG', year, await records.numbers.next('ZG', year)),
    schoolId,
    majorId,
    item,
    finding,
    dueOn: wanted.dueOn,
    state: 'open',
    openedBy: askerOf(context).id,
    openedAt: now,
    rounds: [],
  }
  await records.rectifications.insert(opened)
  await note(context, 'rectification.opened', {
    ...ofRectification(opened),
    details: { item, due: opened.dueOn },
  })
  return opened
}

/** The day that is proposed: as many working days from today as the consortium gives. */
export async function proposedDue(context: Context): Promise<string> {
  const days = await workingDaysOf(context, 'S3-23.working_days')
  return context.rules.calendar.workingDaysAfter(context.today, days)
}
