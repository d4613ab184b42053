import { z } from 'zod'
import { figure, rounded, type Bench } from './bench.ts'
import { launch } from './launch.ts'

const schoolCount = 1_000

const question = z.object({
  p95: z.number(),
  worstP95: z.number(),
  demoP95: z.number(),
  cpu: z.number(),
  demoCpu: z.number(),
  databaseCpu: z.number(),
  demoDatabaseCpu: z.number(),
})
const measured = z.object({
  schools: z.number(),
  figures: z.number(),
  demoSchools: z.number(),
  indicators: z.number(),
  all: question,
  one: question,
})
type Measured = z.infer<typeof measured>

/** A group's question for its school's figures, from its words to the card in the outbox. */
export const kpi: Bench = {
  name: 'kpi',
  summary: 'a group asks for its figures, in a large consortium and in the demo’s',
  async run(stage) {
    const urls = [await stage.database('kpi_large'), await stage.database('kpi_demo')]
    const child = launch('test/bench/kpi-child.ts', { values: [...urls, String(schoolCount)] })
    try {
      const line = await child.line((text) => (text.startsWith('{') ? text : undefined))
      const found = measured.parse(JSON.parse(line))
      return [figureOf('all', found), figureOf('one', found)]
    } finally {
      await child.stop()
    }
  },
}

function figureOf(of: 'all' | 'one', found: Measured) {
  const { schools, figures, demoSchools, indicators } = found
  const { p95, demoP95, worstP95, cpu, demoCpu, databaseCpu, demoDatabaseCpu } = found[of]
  const asked = of === 'all' ? 'all indicators of the school' : 'one indicator'
  const time = (node: number, database: number) => `${rounded(node)} + ${rounded(database)}`
  return figure({
    bench: `kpi.${of}`,
    value: p95,
    unit: 'ms',
    baseline: demoP95,
    notes: [
      `p95 of ${asked}, asked in a group; ${schools} schools × ${indicators} indicators × 10 terms, ${figures} figures; beside it the demo’s ${demoSchools} schools`,
      'target: under 50, and at most twice the demo’s; the quietest of 5 blocks of 60',
      `in the busiest ${rounded(worstP95)}`,
      `processor time of the bot + the database: ${time(cpu, databaseCpu)} ms, the demo’s ${time(demoCpu, demoDatabaseCpu)} ms`,
      'some indicators stand there twice to make 60',
    ].join('; '),
  })
}
