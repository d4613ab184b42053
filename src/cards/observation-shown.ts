import type { Mode, ObservationStatus } from '#src/domain/observation.ts'
import type { MessageKey } from '#src/i18n/messages.ts'
import type { Say } from '#src/i18n/say.ts'
import { dayText, listText } from './format.ts'
import { facts, images, note, type Block, type Tone } from './kit.ts'

/** An item of a pack with its clause and what it asks, in the pack's own words. */
export interface CitedItem {
  readonly id: string
  readonly clause: string
  readonly what: { readonly zh: string; readonly en: string }
}

/** 听课记录, as a reader sees it: names instead of ids, dates with their teaching week. */
export interface ShownObservation {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly status: ObservationStatus
  readonly date: string
  readonly week: number | undefined
  readonly periods: readonly number[]
  readonly teacher: string
  readonly observers: readonly string[]
  readonly course: string
  readonly className: string
  readonly topic: string
  readonly mode: Mode
  readonly score: number | undefined
  readonly grade: string | undefined
  readonly rubric: readonly (readonly [criterion: string, points: number])[]
  readonly strengths: string
  readonly problems: string
  readonly suggestions: string
  readonly images: readonly string[]
  readonly pictureCount: number
  readonly fileCount: number
  /** 一事多计 — for what it counts. */
  readonly countsFor: readonly CitedItem[]
  /** For what it counted until it was just taken back. */
  readonly takenBack?: readonly CitedItem[]
  readonly acknowledged: { readonly at: string; readonly reply: string } | undefined
}

export const statusKey = {
  draft: 'observation.status.draft',
  submitted: 'observation.status.submitted',
  acknowledged: 'observation.status.acknowledged',
  returned: 'observation.status.returned',
  withdrawn: 'observation.status.withdrawn',
} as const satisfies Record<ObservationStatus, MessageKey>

export const statusTone = {
  draft: 'grey',
  submitted: 'blue',
  acknowledged: 'green',
  returned: 'orange',
  withdrawn: 'grey',
} as const satisfies Record<ObservationStatus, Tone>

export function scoreText(say: Say, { score, grade }: Pick<ShownObservation, 'score' | 'grade'>): string {
  return score === undefined ? (grade ?? say('value.none')) : say('observation.score', { score })
}

const given = (rows: readonly (readonly [string, string])[]) => rows.filter(([, value]) => value !== '')

/** When, where and what: the lines every reader of a record sees. */
export function lessonFacts(shown: ShownObservation, say: Say): Block {
  const periods = say('observation.periods', { periods: listText(say, shown.periods) })
  return facts(
    given([
      [say('slot.date'), `${dayText(say, shown.date, shown.week)} ${periods}`],
      [say('slot.teacher'), shown.teacher],
      [say('observation.observers'), listText(say, shown.observers)],
      [say('slot.course'), [shown.course, shown.className].filter(Boolean).join(' · ')],
      [say('slot.topic'), shown.topic],
      [say('slot.mode'), shown.mode],
    ]),
  )
}

/** Score and comments: for private cards only. */
export function judgementFacts(shown: ShownObservation, say: Say): Block {
  const rubric = shown.rubric.map(([criterion, points]) => `${criterion} ${points}`)
  return facts(
    given([
      [say('slot.score'), scoreText(say, shown)],
      [say('slot.rubric'), listText(say, rubric)],
      [say('slot.strengths'), shown.strengths],
      [say('slot.problems'), shown.problems],
      [say('slot.suggestions'), shown.suggestions],
    ]),
  )
}

/** One act, many clauses: a line for each; nothing where there is none. */
export function citedFacts(label: string, items: readonly CitedItem[], say: Say): Block {
  if (items.length === 0) return undefined
  return facts([[label, items.map((item) => citation(item, say)).join('\n')]])
}

function citation({ id, clause, what }: CitedItem, say: Say): string {
  return say('observation.cited', { item: id, clause, what: what[say.language] })
}

export function attachmentBlocks(shown: ShownObservation, say: Say): Block {
  const { pictureCount, fileCount } = shown
  if (pictureCount + fileCount === 0) return undefined
  const count = say('attachment.count', { images: pictureCount, files: fileCount })
  const line = note(`${say('slot.attachments')} ${count}`)
  return shown.images.length > 0 ? [...images(shown.images), line] : [line]
}
