import { parseArgs } from 'node:util'
import { settings } from '#config/env.ts'
import { thresholdText, verdictText } from '#src/cards/kpi-words.ts'
import { createClock } from '#src/clock.ts'
import { localDate } from '#src/domain/dates.ts'
import type { Judgement } from '#src/domain/indicator/judge.ts'
import { isOfSchool } from '#src/domain/indicator/of-school.ts'
import type { Rulebook } from '#src/domain/rulebook.ts'
import type { School } from '#src/domain/school.ts'
import { sayIn } from '#src/i18n/say.ts'
import type { Records } from '#src/ports/store.ts'
import { readRules } from '#src/rules.ts'
import { judgeSchool } from '#src/usecases/kpi/judge-school.ts'
import { timeZoneOf, withStore } from './store-of.ts'
import { WrongUsage, type Verb } from './verb.ts'

/** Every indicator of every school, or of one, judged by its newest figures. Money is among them. */
export const kpi: Verb = {
  name: 'kpi',
  usage: 'kpi [--school ID] [--json]',
  summary: 'print every indicator with figure, threshold, verdict and gap',
  async run(words, { env, print }) {
    const { schoolId, json } = wordsOf(words)
    const rules = readRules(timeZoneOf(env))
    const today = localDate(createClock(settings.CLOCK.parse(env['CLOCK'])).now(), rules.timeZone)
    const rows = await withStore(env, (store) =>
      store.transaction((records) => judgements(records, { rules, today, schoolId })),
    )
    for (const row of rows) print(json ? JSON.stringify(rowOf(row)) : lineOf(row))
  },
}

interface Asked {
  readonly rules: Rulebook
  readonly today: string
  readonly schoolId: string | undefined
}

async function judgements(
  records: Records,
  { rules, today, schoolId }: Asked,
): Promise<readonly Judgement[]> {
  const consortium = await records.consortium.snapshot()
  const { schools } = consortium
  const partners = schools.filter(({ role }) => role === 'partner')
  const asked = schoolId === undefined ? partners : schools.filter(({ id }) => id === schoolId)
  if (asked.length === 0)
    throw new Error(`there is no school ${schoolId ?? ''}; there are: ${idsOf(schools)}`)
  const judged: (readonly Judgement[])[] = []
  for (const school of asked) {
    const indicators = rules.indicators.filter((indicator) => isOfSchool(indicator, school))
    judged.push(
      await judgeSchool({ records, rules, today, consortium }, school, { indicators, finance: true }),
    )
  }
  return rules.indicators.flatMap(({ id }) =>
    judged.flatMap((school) => school.find(({ indicator }) => indicator.id === id) ?? []),
  )
}

const idsOf = (schools: readonly School[]) => schools.map(({ id }) => id).join(' ')
const say = sayIn('zh')

/** The shape of one line; `gap` in the unit in which it is counted. */
function rowOf(judgement: Judgement) {
  const { indicator, schoolId, value, numerator, denominator, gap, asOf } = judgement
  return {
    metric: indicator.id,
    policy: indicator.clause,
    school: schoolId,
    value: value ?? null,
    num: numerator ?? null,
    den: denominator ?? null,
    threshold: thresholdText(judgement, say),
    verdict: verdictText(judgement, say),
    gap: gap?.amount ?? null,
    asof: asOf ?? null,
    force: say(`force.${indicator.force}`),
  }
}

function lineOf(judgement: Judgement): string {
  const { policy, school, value, num, den, threshold, verdict, gap, asof } = rowOf(judgement)
  const figure = value === null ? '' : `${value} (${num}/${den})`
  const missing = gap === null ? '' : `gap ${gap}`
  return [school, policy, judgement.indicator.name.zh, figure, threshold, verdict, missing, asof ?? '']
    .filter((part) => part !== '')
    .join('  ')
}

function wordsOf(words: readonly string[]): {
  readonly schoolId: string | undefined
  readonly json: boolean
} {
  try {
    const options = { school: { type: 'string' }, json: { type: 'boolean' } } as const
    const { values } = parseArgs({ args: [...words], options })
    return { schoolId: values.school, json: values.json ?? false }
  } catch {
    throw new WrongUsage('a school by its id, and --json')
  }
}
