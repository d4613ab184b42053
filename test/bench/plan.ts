import { z } from 'zod'
import { figure, rounded, type Bench } from './bench.ts'
import { launch } from './launch.ts'
import type { Stage } from './stage.ts'

/** 500 schools with ten majors each; four times as many; and as many as owe half a million things. */
const sizes = [500, 2000, 7000]

const measured = z.object({
  schools: z.number(),
  obligations: z.number(),
  planMs: z.number(),
  againMs: z.number(),
  peakMb: z.number(),
  bareMs: z.number(),
  weekMs: z.number(),
  bareWeekMs: z.number(),
  wholeWeekMs: z.number(),
  inWeek: z.number(),
})
type Measured = z.infer<typeof measured>

/** Of `rongtong plan`. */
const foretoldSizes = [125, 250, 500]

const foretold = z.object({
  schools: z.number(),
  words: z.number(),
  firstMs: z.number(),
  ms: z.number(),
  processorMs: z.number(),
  bareMs: z.number(),
  bareWords: z.number(),
  planMs: z.number(),
})
type Foretold = z.infer<typeof foretold>

/** Everything that is owed in a term by every pack, written down, listed and foretold. */
export const plan: Bench = {
  name: 'plan',
  summary: 'what is owed in a term, written down, listed and foretold, at three sizes each',
  async run(stage) {
    const found = await each(stage, sizes, ({ schools, url }) =>
      ask('plan-child.ts', [url, schools], measured),
    )
    const words = await each(stage, foretoldSizes, ({ schools, url }) =>
      ask('foretell-child.ts', [url, schools], foretold),
    )
    return [
      ...found.flatMap((one) => [time(one), weekList(one)]),
      memory(found),
      ...words.map(foretelling),
      foretellingGrowth(words),
    ]
  },
}

/** One size after the other, each in a database of its own. */
async function each<Result>(
  stage: Stage,
  schoolCounts: readonly number[],
  run: (of: { readonly schools: string; readonly url: string }) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const schools of schoolCounts) {
    const url = await stage.database(`plan${schools}from${schoolCounts[0]}`)
    results.push(await run({ schools: String(schools), url }))
  }
  return results
}

/** What a process of its own says in one line. */
async function ask<Shape extends z.ZodType>(file: string, values: readonly string[], shape: Shape) {
  const child = launch(`test/bench/${file}`, { values })
  try {
    return shape.parse(JSON.parse(await child.line((line) => (line.startsWith('{') ? line : undefined))))
  } finally {
    await child.stop()
  }
}

/** `schools` with ten majors each. */
function time({ schools, obligations, planMs, againMs, bareMs, peakMb }: Measured) {
  const each = rounded((planMs / obligations) * 1000)
  return figure({
    bench: `plan.${schools}`,
    value: planMs,
    unit: 'ms',
    baseline: bareMs,
    notes: [
      `${schools} schools × 10 majors: ${obligations} obligations planned and written, ${each} µs each; beside it the same rows written bare`,
      `planned again without a change ${Math.round(againMs)} ms; peak ${Math.round(peakMb)} MB`,
    ].join('; '),
  })
}

function weekList({ schools, obligations, weekMs, bareWeekMs, wholeWeekMs, inWeek }: Measured) {
  return figure({
    bench: `plan.${schools}.week`,
    value: weekMs,
    unit: 'ms',
    baseline: bareWeekMs,
    notes: [
      `number and first 100 of ${inWeek} due in the heaviest week, of ${obligations}; target: under 200`,
      `all ${inWeek} at once ${Math.round(wholeWeekMs)} ms`,
    ].join('; '),
  })
}

/** Between the smallest and the largest: 1 is as much for each obligation more as for the first ones. */
function memory(found: readonly Measured[]) {
  const [first, last] = [found.at(0), found.at(-1)]
  if (!first || !last) throw new Error('nothing was measured')
  const growth = ({ planMs, obligations }: Measured) => (planMs / obligations) * 1000
  const perThousand = ((last.peakMb - first.peakMb) / (last.obligations - first.obligations)) * 1000
  return figure({
    bench: 'plan.growth',
    value: growth(last),
    unit: 'µs an obligation',
    baseline: growth(first),
    notes: [
      'at the largest size against the smallest: a ratio near 1 is linear',
      `memory ${rounded(perThousand)} MB for every 1,000 obligations more, from ${Math.round(first.peakMb)} to ${Math.round(last.peakMb)} MB`,
    ].join('; '),
  })
}

/** `rongtong plan` until the end of the term. */
function foretelling({ schools, words, ms, firstMs, processorMs, bareMs, bareWords, planMs }: Foretold) {
  return figure({
    bench: `plan.foretell.${schools}`,
    value: ms,
    unit: 'ms',
    baseline: bareMs,
    notes: [
      `every word until the end of the term to ${schools} schools × 10 majors: ${words}; processor time ${Math.round(processorMs)} ms, the first time ${Math.round(firstMs)} ms`,
      `beside it ${bareWords} bare rows without working days, quiet hours and merging`,
      `all of it planned and written with people in ${Math.round(planMs)} ms`,
      'target: seconds',
    ].join('; '),
  })
}

function foretellingGrowth(found: readonly Foretold[]) {
  const [first, last] = [found.at(0), found.at(-1)]
  if (!first || !last) throw new Error('nothing was measured')
  const aWord = ({ ms, words }: Foretold) => (ms / words) * 1_000
  return figure({
    bench: 'plan.foretell.growth',
    value: aWord(last),
    unit: 'µs a word',
    baseline: aWord(first),
    notes: `${last.schools} schools against ${first.schools}: a ratio near 1 or below is linear; target: linear`,
  })
}
