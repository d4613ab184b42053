import { randomUUID } from 'node:crypto'
import type { Filing, FilingReview, Rectification } from '#src/ports/filings.ts'
import type { Records } from '#src/ports/store.ts'
import { at, unique, type SampleConsortium } from './sample.ts'

/** Something a school owes, to be handed in for. */
export async function putObligation(
  { obligations }: Records,
  { school, major, term }: SampleConsortium,
): Promise<string> {
  const key = { item: unique('S0'), schoolId: school.id, majorId: major.id, period: term.id, part: 1 }
  const day = { nominal: '2026-12-20', dueOn: '2026-12-18', provisional: false, derivation: undefined }
  await obligations.putAll([{ ...key, kind: 'filing', ...day }], at('08:00'))
  return (await obligations.byKey(key))?.id ?? ''
}

export function sampleFiling(
  { school, major, teacher }: SampleConsortium,
  obligationId: string,
  over: Partial<Filing> = {},
): Filing {
  return {
    id: randomUUID(),
    number: unique('BA'),
    obligationId,
    item: 'S0-13',
    form: 'teaching_plan',
    schoolId: school.id,
    majorId: major.id,
    version: 1,
    content: {
      hours: 420.5,
      note: '第一行\n"第二行"',
      agreed: false,
      six: ['syllabus', 'paper'],
      courses: [
        { course: '机械制图', hours: 72 },
        { course: 'PLC应用技术', hours: 64 },
      ],
    },
    state: 'submitted',
    personId: teacher.id,
    submittedAt: at('10:00:00.123'),
    updatedAt: at('10:00:00.123'),
    ...over,
  }
}

export function sampleReview(
  filing: Filing,
  byPersonId: string,
  over: Partial<FilingReview> = {},
): FilingReview {
  const none = { newDueOn: undefined, insteadOfId: undefined }
  const about = { filingId: filing.id, version: filing.version }
  return {
    ...about,
    verdict: 'returned',
    reason: '缺教师资质',
    byPersonId,
    ...none,
    at: at('11:00'),
    ...over,
  }
}

export function sampleRectification(
  { school, major, observer }: SampleConsortium,
  over: Partial<Rectification> = {},
): Rectification {
  return {
    id: randomUUID(),
    number: unique('ZG'),
    schoolId: school.id,
    majorId: major.id,
    item: 'S3-22',
    finding: '实训设备台账不全',
    dueOn: '2026-12-18',
    state: 'open',
    openedBy: observer.id,
    openedAt: at('09:00'),
    rounds: [],
    ...over,
  }
}
