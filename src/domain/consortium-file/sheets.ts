import { z } from 'zod'
import { grades, modes } from '../observation.ts'
import { isSchoolRole, roles } from '../person.ts'
import * as cell from './cells.ts'

const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, { error: ({ input }) => (input === undefined ? 'missing' : 'unknown_value') })

const blankToNothing = (value: unknown) => (value === '' || value === null ? undefined : value)

/** `coordinator`, or `coordinator@DP` at another school than the own one. Some roles belong to no school. */
const heldRole = z.string().transform((word, context) => {
  const [name = '', at] = word.split(/[@＠]/).map((part) => part.trim())
  const role = roles.find((one) => one === name)
  if (role && (at === undefined || (at !== '' && isSchoolRole(role)))) return { role, at }
  context.addIssue({ code: 'custom', message: 'unknown_value' })
  return z.NEVER
})

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
  roles: cell.listIfSaid.pipe(z.array(heldRole).optional()),
  major: cell.listIfSaid,
  courses: cell.listIfSaid,
  title: cell.textIfSaid,
  note: cell.optionalText,
  active: cell.yesOrNo,
})

/** 25, 2025 or 25级: the year in which the students came. */
const cohort = z.preprocess(
  (value) => {
    const words = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : ''
    const year = /^(?:20)?(\d{2})级?$/.exec(words)?.[1]
    return year === undefined ? blankToNothing(value) : 2000 + Number(year)
  },
  z.int({ error: 'unknown_value' }).optional(),
)

export const classCells = z.object({
  name: cell.text,
  school: cell.text,
  major: cell.optionalText,
  cohort,
})

/** One row says who teaches a course to whom; rows of one course at one school are one course. */
export const courseCells = z.object({
  name: cell.text,
  school: cell.optionalText,
  major: cell.optionalText,
  /** Names. */
  teachers: cell.list,
  /** Names. */
  classes: cell.list,
})

export const ownDayCells = z.object({
  date: cell.date,
  kind: oneOf(['off', 'work']),
  /** 1 is Monday. */
  timetable_of: cell.optionalNumber.pipe(
    z.literal([1, 2, 3, 4, 5, 6, 7], { error: 'unknown_value' }).optional(),
  ),
  /** What the day is for, in a few words. */
  note: z.preprocess(
    blankToNothing,
    z.string({ error: 'not_text' }).max(40, { error: 'out_of_range' }).optional(),
  ),
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
export const keysWithoutRows: readonly string[] = ['note', 'today', 'holiday_source', 'kpi_eval']
