import { sql, type Insertable, type Kysely } from 'kysely'
import type { Observation } from '#src/domain/observation.ts'
import { readRubric } from './observation-content.ts'
import type { Database } from './tables.ts'

export function selectObservations(db: Kysely<Database>) {
  return db
    .selectFrom('observations')
    .selectAll()
    .select(
      sql<readonly string[]>`array(
        select person_id from observation_observers where observation_id = observations.id order by position
      )`.as('observer_ids'),
    )
}

type ObservationRow = Awaited<ReturnType<ReturnType<typeof selectObservations>['execute']>>[number]

export function toObservation(row: ObservationRow): Observation {
  return {
    id: row.id,
    number: row.number ?? '',
    version: row.version,
    content: {
      date: row.date,
      periods: row.periods,
      teacherId: row.teacher_id,
      observerIds: row.observer_ids,
      course: row.course,
      className: row.class_name,
      topic: row.topic,
      mode: row.mode,
      score: row.score ?? undefined,
      grade: row.grade ?? undefined,
      rubric: readRubric(row.rubric),
      strengths: row.strengths,
      problems: row.problems,
      suggestions: row.suggestions,
    },
    schoolId: row.school_id,
    majorId: row.major_id ?? undefined,
    status: row.status,
    filedAt: row.filed_at,
    acknowledgement: toAcknowledgement(row),
  }
}

function toAcknowledgement(row: Pick<ObservationRow, 'acknowledged_at' | 'acknowledgement'>) {
  if (row.acknowledged_at === null) return undefined
  return { at: row.acknowledged_at, reply: row.acknowledgement ?? '' }
}

/** All columns but who filed it, which stays what it was. */
export function toObservationRow(
  observation: Observation,
): Omit<Insertable<Database['observations']>, 'id' | 'filed_by'> {
  const { content, acknowledgement } = observation
  return {
    number: observation.number === '' ? null : observation.number,
    version: observation.version,
    status: observation.status,
    school_id: observation.schoolId,
    major_id: observation.majorId ?? null,
    filed_at: observation.filedAt,
    date: content.date,
    periods: content.periods,
    teacher_id: content.teacherId,
    course: content.course,
    class_name: content.className,
    topic: content.topic,
    mode: content.mode,
    score: content.score ?? null,
    grade: content.grade ?? null,
    rubric: JSON.stringify(content.rubric),
    strengths: content.strengths,
    problems: content.problems,
    suggestions: content.suggestions,
    acknowledged_at: acknowledgement?.at ?? null,
    acknowledgement: acknowledgement?.reply ?? null,
  }
}
