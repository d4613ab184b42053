import { localDate, localTime } from '#src/domain/dates.ts'
import type { Observation, ObservationContent } from '#src/domain/observation.ts'
import type { Rulebook } from '#src/domain/rulebook.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import type { Context } from '../context.ts'
import { ownerKey } from './attachments.ts'
import { countedItems } from './cited-items.ts'

/** A record with everything a reader has to be shown: names for ids, weeks for dates, pictures. */
export async function showObservation(
  context: Pick<Context, 'records' | 'consortium'> & { readonly rules: Rulebook },
  observation: Observation,
) {
  const { records, rules } = context
  const { content, id, acknowledgement } = observation
  const people = await records.people.byIds([content.teacherId, ...content.observerIds])
  const nameOf = (personId: string) => people.find((person) => person.id === personId)?.name ?? '—'
  const attachments = await records.attachments.ofOwner(ownerKey({ kind: 'observation', id }))
  const { timeZone } = rules
  return {
    id,
    number: observation.number,
    version: observation.version,
    status: observation.status,
    ...plainContent(content),
    week: weekOn(context, content.date),
    teacher: nameOf(content.teacherId),
    observers: content.observerIds.map(nameOf),
    rubric: rubricOf(context, content),
    images: attachments.flatMap(({ imageKey }) => imageKey ?? []),
    pictureCount: attachments.filter(({ kind }) => kind === 'image').length,
    countsFor: await countedItems(context, id),
    fileCount: attachments.filter(({ kind }) => kind === 'file').length,
    acknowledged: acknowledgement && {
      at: `${localDate(acknowledgement.at, timeZone)} ${localTime(acknowledgement.at, timeZone)}`,
      reply: acknowledgement.reply,
    },
  }
}

export function weekOn({ consortium }: Pick<Context, 'consortium'>, date: string): number | undefined {
  return teachingWeekOn(consortium, date)
}

function plainContent(content: ObservationContent) {
  const { date, periods, course, className, topic, mode, score, grade, strengths, problems, suggestions } =
    content
  return { date, periods, course, className, topic, mode, score, grade, strengths, problems, suggestions }
}

function rubricOf({ rules }: { readonly rules: Pick<Rulebook, 'rubric'> }, { rubric }: ObservationContent) {
  return rules.rubric.criteria.flatMap(({ id, name }) => {
    const points = rubric[id]
    return points === undefined ? [] : [[name.zh, points] as const]
  })
}
