import type { Judgement } from '#src/domain/indicator/judge.ts'
import type { SettingInForce } from '#src/domain/policy/settings.ts'
import type { Words } from '#src/domain/policy/words.ts'
import type { Say } from '#src/i18n/say.ts'
import { dayText, listText } from './format.ts'
import { plain } from './kit.ts'
import { thresholdText, verdictText } from './kpi-words.ts'
import { readingText } from './policy-words.ts'

/** What is told of one indicator besides its figure. */
export interface KpiDetail {
  /** The document; none where its pack is not there any more. */
  readonly pack: { readonly id: string; readonly name: Words } | undefined
  /** The document's own word for how strongly it asks. */
  readonly forceWord: string | undefined
  /** What the consortium decides about it, and whether it has. */
  readonly readings: readonly SettingInForce[]
  /** What has to be known of the clause: where it is malformed, what it is taken for. */
  readonly notes: readonly Words[]
  /** Others that ask for the same number. */
  readonly sameFigure: readonly { readonly name: Words; readonly clause: string }[]
  readonly expired: boolean
  readonly majors: ReadonlyMap<string, string>
}

/** The lines behind the sentence, the most needed first. */
export function detailLines(judgement: Judgement, detail: KpiDetail, say: Say): readonly string[] {
  return [
    ...reasonLines(judgement, say),
    ...partLines(judgement, detail, say),
    ...stretchLines(judgement, say),
    ...evidenceLines(judgement, say),
    ...detail.readings.map((reading) => readingText(reading, say)),
    ...softLines(judgement, detail, say),
    ...targetLines(judgement, detail, say),
    ...sameLines(judgement, detail, say),
    ...detail.notes.map((words) => plain(words[say.language])),
  ]
}

function reasonLines({ verdict, reason, openUntil }: Judgement, say: Say): readonly string[] {
  const until = verdict === 'running' && openUntil !== undefined ? dayText(say, openUntil) : undefined
  return [
    ...(reason === undefined ? [] : [say(`kpi.reason.${reason}`)]),
    ...(until === undefined ? [] : [say('kpi.openUntil', { date: until })]),
  ]
}

function partLines({ parts = [], indicator }: Judgement, { majors }: KpiDetail, say: Say) {
  return parts.map(({ majorId, judgement }) =>
    say('kpi.part', {
      major: plain(majors.get(majorId) ?? majorId),
      value: judgement.value ?? say('value.none'),
      unit: indicator.unit[say.language],
      verdict: verdictText(judgement, say),
    }),
  )
}

function stretchLines({ stretch, indicator }: Judgement, say: Say): readonly string[] {
  if (!stretch || indicator.stretch === undefined) return []
  const value = indicator.stretch
  if (stretch.reached || !stretch.gap) return [say('kpi.stretch.reached', { value })]
  return [
    say('kpi.stretch.gap', {
      value,
      amount: stretch.gap.amount.toLocaleString('en-US'),
      unit: indicator.unit[say.language],
    }),
  ]
}

function evidenceLines({ evidence = [], records, ageDays, verdict, value }: Judgement, say: Say) {
  if (value === undefined) return []
  const age = verdict === 'stale' && ageDays !== undefined ? [say('kpi.evidence.age', { days: ageDays })] : []
  if (records !== undefined) return [say('kpi.evidence.records', { count: records }), ...age]
  const files =
    evidence.length === 0 ? say('kpi.evidence.none') : say('kpi.evidence.files', { count: evidence.length })
  return [files, ...age]
}

/** What the text only urges is never a failure, and it is said so. */
function softLines({ indicator: { force, quote } }: Judgement, { forceWord }: KpiDetail, say: Say) {
  const isUrged = force !== 'must' && force !== 'principle'
  return [
    ...(isUrged ? [say('kpi.soft', { force: plain(forceWord ?? say(`force.${force}`)) })] : []),
    ...(quote === undefined ? [] : [say('kpi.quote', { quote: plain(quote) })]),
  ]
}

/** A target whose time is over is still asked about, and must not pass for one that runs. */
function targetLines({ indicator: { targetUntil: date } }: Judgement, { expired }: KpiDetail, say: Say) {
  if (date === undefined) return []
  return [say(expired ? 'kpi.targetOver' : 'kpi.target', { date })]
}

function sameLines(judgement: Judgement, { sameFigure }: KpiDetail, say: Say): readonly string[] {
  if (sameFigure.length === 0) return []
  const others = sameFigure.map(({ name, clause }) =>
    say('kpi.sameOne', { name: plain(name[say.language]), clause }),
  )
  return [say('kpi.same', { others: listText(say, others), threshold: thresholdText(judgement, say) })]
}
