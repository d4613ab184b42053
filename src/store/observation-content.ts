import { z } from 'zod'
import { grades, modes, type ObservationContent, type ObservationDraft } from '#src/domain/observation.ts'

/** Versions and drafts are kept as JSON, which knows no `undefined`: an absent score or grade is a null there. */
const slots = {
  date: z.string(),
  periods: z.array(z.number()),
  teacherId: z.string(),
  observerIds: z.array(z.string()),
  course: z.string(),
  className: z.string(),
  topic: z.string(),
  mode: z.enum(modes),
  rubric: z.record(z.string(), z.number()),
  strengths: z.string(),
  problems: z.string(),
  suggestions: z.string(),
}

const content = z.object({
  ...slots,
  score: z
    .number()
    .nullable()
    .transform((score) => score ?? undefined),
  grade: z
    .enum(grades)
    .nullable()
    .transform((grade) => grade ?? undefined),
})

const draft = z.object({
  date: slots.date.exactOptional(),
  periods: slots.periods.exactOptional(),
  teacherId: slots.teacherId.exactOptional(),
  observerIds: slots.observerIds.exactOptional(),
  course: slots.course.exactOptional(),
  className: slots.className.exactOptional(),
  topic: slots.topic.exactOptional(),
  mode: slots.mode.exactOptional(),
  score: z.number().exactOptional(),
  grade: z.enum(grades).exactOptional(),
  rubric: slots.rubric.exactOptional(),
  strengths: slots.strengths.exactOptional(),
  problems: slots.problems.exactOptional(),
  suggestions: slots.suggestions.exactOptional(),
})

export function writeContent(value: ObservationContent): string {
  return JSON.stringify({ ...value, score: value.score ?? null, grade: value.grade ?? null })
}

export function readContent(json: unknown): ObservationContent {
  return content.parse(json)
}

export function writeDraft(value: ObservationDraft): string {
  return JSON.stringify(value)
}

export function readDraft(json: unknown): ObservationDraft {
  return draft.parse(json)
}

export function readRubric(json: unknown): Readonly<Record<string, number>> {
  return slots.rubric.parse(json)
}
