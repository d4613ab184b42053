import { randomUUID } from 'node:crypto'
import type { Filing } from '#src/ports/filings.ts'
import type { Records } from '#src/ports/store.ts'

/** 授课计划 of the next term, as a school owes it for a major. */
export const planOf = (schoolId: string, majorId: string) => ({
  item: 'S0-13',
  schoolId,
  majorId,
  period: '2026-2027-2',
  part: 1,
})

/** What is owed for it, put there where the plan of the demo lacks it. */
export async function owedPlan({ obligations }: Records, schoolId: string, majorId: string): Promise<string> {
  const key = planOf(schoolId, majorId)
  const known = await obligations.byKey(key)
  if (known) return known.id
  const day = { nominal: '2026-12-31', dueOn: '2026-12-31', provisional: false, derivation: undefined }
  await obligations.putAll([{ ...key, kind: 'filing', ...day }], new Date('2026-11-01T08:00:00+08:00'))
  return (await obligations.byKey(key))?.id ?? ''
}

/** A teaching plan that was handed in, as the school's side leaves it. */
export async function filedPlan(
  records: Records,
  whose: {
    readonly school: string
    readonly major: string
    readonly openId: string
    readonly number: string
  },
  over: Partial<Filing> = {},
): Promise<Filing> {
  const filer = await records.people.byOpenId(whose.openId)
  const obligationId = await owedPlan(records, whose.school, whose.major)
  const former = await records.filings.ofObligation(obligationId)
  if (former) await records.filings.update({ ...former, state: 'withdrawn' }, former)
  const at = new Date('2026-11-20T09:30:00+08:00')
  const filing: Filing = {
    id: randomUUID(),
    number: whose.number,
    obligationId,
    item: 'S0-13',
    form: 'teaching_plan',
    schoolId: whose.school,
    majorId: whose.major,
    version: 1,
    content: {
      courses: [
        { course: '数控编程', class: '25数控2班', weekly_hours: 4, total_hours: 72, teacher: '柏承宇' },
        { course: '机械制图', class: '25数控1班', weekly_hours: 2, total_hours: 36, teacher: '王牧遥' },
      ],
      hours: 108,
      teacher_qualification: '柏承宇：高级讲师',
      note: '实训安排在下半学期',
    },
    state: 'submitted',
    personId: filer?.id ?? '',
    submittedAt: at,
    updatedAt: at,
    ...over,
  }
  await records.filings.insert(filing)
  await records.obligations.setState(obligationId, 'submitted', '2026-11-20')
  return filing
}
