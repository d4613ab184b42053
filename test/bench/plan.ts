import { z } from 'zod'
import { figure, rounded, type Bench } from './bench.ts'
import { launch } from './launch.ts'

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

/** Everything that is owed in a term by every pack, written down; then what is due in the heaviest week. */
export const plan: Bench = {
  name: 'plan',
  summary: 'what is owed in a term, written down and listed, at three sizes',
  async run(stage) {
    const found: Measured[] = []
    for (const schools of sizes) {
      const url = await stage.database(`plan${schools}`)
      const child = launch('test/bench/plan-child.ts', { values: [url, String(schools)] })
      try {
        found.push(
          measured.parse(JSON.parse(await child.line((line) => (line.startsWith('{') ? line : undefined)))),
        )
      } finally {
        await child.stop()
      }
    }
    return found.flatMap((one) => [time(one), weekList(one)]).concat(memory(found))
  },
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
