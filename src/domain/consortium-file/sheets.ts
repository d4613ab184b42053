import { z } from 'zod'
import { grades, modes } from '../observation.ts'
import { roles } from '../person.ts'
import * as cell from './cells.ts'

const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, { error: ({ input }) => (input === undefined ? 'missing' : 'unknown_value') })

const blankToNothing = (value: unknown) => (value === '' || value === null ? undefined : value)

export const schoolCells = z.object({
  id: cell.shortId,
  name: cell.text,
  short: cell.list,
  role: oneOf(['lead', 'partner']),
  kind: cell.text,
  /** 高职校区. */
  hvc: cell.yesOrNo,
  /** The chat of the school's group. */
  group: cell.optionalText,
})

export const majorCells = z.object({
  id: cell.shortId,
  name: cell.text,
  secondary: cell.optionalText,
  /** A name. */
  lead: cell.optionalText,
  partners: cell.list,
})

export const termCells = z.object({
  id: cell.shortId,
  name: cell.text,
  week1_monday: cell.date,
  weeks: z.preprocess(
    (value) => cell.amount.safeParse(value).data ?? blankToNothing(value),
    z
      .int({ error: ({ input }) => (input === undefined ? 'missing' : 'not_a_number') })
      .min(1, { error: 'out_of_range' })
      .max(60, { error: 'out_of_range' }),
  ),
  end: cell.date,
  freshmen_start: cell.optionalDate,
  winter_break: cell.optionalText,
  summer_break: cell.optionalText,
})

export const personCells = z.object({
  open_id: cell.optionalText,
  name: cell.text,
  /** By these the platform's directory tells the open id; they are not kept. */
  mobile: cell.optionalText,
  email: cell.optionalText,
  school: cell.text,
  roles: cell.listIfSaid.pipe(z.array(oneOf(roles)).optional()),
  major: cell.listIfSaid,
  courses: cell.listIfSaid,
  title: cell.textIfSaid,
  note: cell.optionalText,
  active: cell.yesOrNo,
})

export const figureCells = z.object({
  school: cell.text,
  metric: cell.text,
  num: cell.amount,
  den: cell.amount,
  asof: cell.date,
  evidence: cell.list,
})

export const observationStatuses = ['已确认', '已提交', '已退回', '草稿', '已撤回'] as const

export const observationCells = z.object({
  no: cell.text,
  date: cell.date,
  week: cell.optionalNumber,
  periods: z.preprocess((value) => (typeof value === 'number' ? [value] : value), z.unknown()),
  /** One name or several. */
  observer: cell.list,
  teacher: cell.text,
  school: cell.optionalText,
  major: cell.optionalText,
  course: cell.text,
  cls: cell.text,
  topic: cell.optionalText,
  mode: oneOf(modes),
  score: cell.optionalNumber,
  grade: z.preprocess(blankToNothing, oneOf(grades).optional()),
  strengths: cell.optionalText,
  problems: cell.optionalText,
  suggestions: cell.optionalText,
  photos: cell.optionalNumber,
  status: oneOf(observationStatuses),
  note: cell.optionalText,
})

export const teachingPlanCells = z.object({
  school: cell.text,
  major: cell.text,
  /** A name. */
  reviewer: cell.optionalText,
  /** 未报, 草稿, 已提交待审 2026-11-20, 退回（缺教师资质）2026-11-18, 申请延期至 2026-12-25, 已通过 2026-11-19. */
  status: cell.text,
  term: cell.optionalText,
})

/** Keys of the file that are known and hold nothing to keep: notes, and what is computed from the rest. */
export const keysWithoutRows: readonly string[] = [
  'note',
  'today',
  'holiday_source',
  'kpi_eval',
  'deadlines',
  'seminar',
  'joint_exams',
  'exchanges',
  'coordination_meetings',
]
