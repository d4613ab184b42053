import { z } from 'zod'

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** 作息时间 — when each lesson of the day starts, local time. LessonPlan are numbered through the day from 1. */
export const lessonPlanSchema = z.strictObject({
  morning: z.array(timeSchema).min(1),
  afternoon: z.array(timeSchema),
  evening: z.array(timeSchema),
})

export type LessonPlan = z.infer<typeof lessonPlanSchema>
export type PartOfDay = keyof LessonPlan

const parts = ['morning', 'afternoon', 'evening'] as const

export function lessonCount(plan: LessonPlan): number {
  return starts(plan).length
}

/**
 * The number in the day of the n-th lesson of a part of it: 下午第一节 is 5 where the morning has four. People also
 * say 下午第五节 and mean the fifth of the day, so a number beyond the part is taken as it stands.
 */
export function periodOf(plan: LessonPlan, part: PartOfDay, nth: number): number {
  const before = parts.slice(0, parts.indexOf(part)).reduce((sum, earlier) => sum + plan[earlier].length, 0)
  return nth > plan[part].length ? nth : before + nth
}

/** When a lesson starts, `HH:mm`. */
export function startOf(plan: LessonPlan, period: number): string | undefined {
  return starts(plan)[period - 1]
}

function starts(plan: LessonPlan): string[] {
  return parts.flatMap((part) => plan[part])
}
