import { checkDatabase } from './doctor/database.ts'
import { checkEnvironment } from './doctor/environment.ts'
import { fix, lineOf, type Finding } from './doctor/finding.ts'
import { checkHolidays } from './doctor/holidays.ts'
import { checkPlatform } from './doctor/platform.ts'
import { checkQueueStore } from './doctor/queue-store.ts'
import { WrongUsage, type Terminal, type Verb } from './verb.ts'

type Check = (env: Terminal['env']) => Promise<readonly Finding[]> | Promise<Finding> | Finding

const checks = [
  ['environment', checkEnvironment],
  ['database', checkDatabase],
  ['queue store', checkQueueStore],
  ['platform', checkPlatform],
  ['holidays', checkHolidays],
] as const satisfies readonly (readonly [string, Check])[]

/** Looks at everything a deployment stands on: a line each, `ok` or what to do. Changes nothing, says no secret. */
export const doctor: Verb = {
  name: 'doctor',
  usage: 'doctor',
  summary: 'check settings, database, audit, queue store, platform and clock',
  async run(words, { env, print }) {
    if (words.length > 0) throw new WrongUsage('doctor takes no words')
    let wrong = 0
    for (const [name, check] of checks) {
      for (const finding of await looking(name, check, env)) {
        print(lineOf(finding))
        if (finding.state === 'fix') wrong += 1
      }
    }
    if (wrong > 0) throw new Error(`${wrong} to fix`)
  },
}

/** A check that fails itself is one more thing to fix, and the others are made all the same. */
async function looking(name: string, check: Check, env: Terminal['env']): Promise<readonly Finding[]> {
  try {
    return [await check(env)].flat()
  } catch (error) {
    return [fix(name, `the check itself failed: ${error instanceof Error ? error.message : String(error)}`)]
  }
}
