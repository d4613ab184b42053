import { parseArgs } from 'node:util'
import { settings } from '#config/env.ts'
import { createClock } from '#src/clock.ts'
import { isDate, localDate, localTime } from '#src/domain/dates.ts'
import { deadlineOf } from '#src/domain/obligation.ts'
import { sayIn } from '#src/i18n/say.ts'
import { readRules } from '#src/rules.ts'
import { foretell, type Foretold } from '#src/usecases/reminder/foretell.ts'
import { keyOf } from '#src/usecases/reminder/owed-ahead.ts'
import { timeZoneOf, withStore } from './store-of.ts'
import { WrongUsage, type Verb } from './verb.ts'

/** Every message about what is owed that will go out between two days, without sending any. */
export const plan: Verb = {
  name: 'plan',
  usage: 'plan --from DATE --to DATE [--json]',
  summary: 'print every reminder and escalation that will go out, without sending',
  async run(words, { env, print }) {
    const { json, ...days } = wordsOf(words)
    const rules = readRules(timeZoneOf(env))
    const today = localDate(createClock(settings.CLOCK.parse(env['CLOCK'])).now(), rules.timeZone)
    const told = await withStore(env, (store) =>
      store.transaction((records) => foretell({ records, rules, today }, days)),
    )
    for (const one of told) print(json ? JSON.stringify(rowOf(one)) : lineOf(one, rules.timeZone))
  },
}

const say = sayIn('zh')

/**
 * The shape of one line. `major` is null where it is owed by the school as a whole, `due` where nobody said a day;
 * `obligation` and `policy` where it is about something else than what is owed, such as a meeting.
 */
function rowOf(told: Foretold) {
  const { at, kind, obligation, to } = told
  if (!obligation) return otherRowOf(told)
  return {
    at: at.toISOString(),
    kind,
    obligation: keyOf(obligation),
    policy: obligation.item,
    school: obligation.schoolId,
    major: obligation.majorId ?? null,
    due: deadlineOf(obligation) ?? null,
    provisional: obligation.provisional,
    to,
  }
}

function otherRowOf({ at, kind, matter, to }: Foretold) {
  const { schoolId = null, majorId = null, dueOn = null, provisional = false } = matter ?? {}
  return {
    at: at.toISOString(),
    kind,
    obligation: null,
    policy: null,
    school: schoolId,
    major: majorId,
    due: dueOn,
    provisional,
    to,
  }
}

function lineOf(told: Foretold, zone: string): string {
  const { kind, policy, school, major, due, provisional, to } = rowOf(told)
  const time = `${localDate(told.at, zone)} ${localTime(told.at, zone)}`
  const day = provisional ? say('date.provisional', { date: due ?? '' }) : (due ?? '')
  return [time, say(`plan.${kind}`), policy ?? '', school ?? '', major ?? '', day, to.join(' ')]
    .filter((part) => part !== '')
    .join('  ')
}

function wordsOf(words: readonly string[]) {
  const wrong = new WrongUsage('--from and --to, a day such as 2026-12-01 each, the first not after the last')
  try {
    const options = { from: { type: 'string' }, to: { type: 'string' }, json: { type: 'boolean' } } as const
    const { from = '', to = '', json = false } = parseArgs({ args: [...words], options }).values
    if (!isDate(from) || !isDate(to) || from > to) throw wrong
    return { from, to, json }
  } catch {
    throw wrong
  }
}
