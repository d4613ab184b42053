import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { readConfig } from '#config/env.ts'
import { createClock } from '#src/clock.ts'
import { compose } from '#src/compose.ts'
import { createLog } from '#src/log.ts'
import { patiently } from './patiently.ts'

/**
 * A worker of the product whose clock can be turned, for tests to kill: its settings are its one argument, each line of
 * its input is an instant. It says `ready`, and `done` when all is sent that was due by then.
 */
const [settings = '{}', startAt = ''] = process.argv.slice(2)
const clock = createClock(new Date(startAt))
const config = readConfig(JSON.parse(settings))
const product = await patiently(() => compose(config, { clock, log: createLog('silent') }))
await patiently(() => product.start())

const say = (line: string) => void process.stdout.write(`${line}\n`)

async function turnTo(instant: string): Promise<void> {
  if (new Date(instant) > clock.now()) clock.turn(new Date(instant))
  await patiently(() => product.catchUp())
  for (let quiet = 0; quiet < 2;) {
    quiet = (await patiently(() => product.isQuiet())) ? quiet + 1 : 0
    await sleep(20)
  }
  say('done')
}

say('ready')
for await (const instant of createInterface({ input: process.stdin })) await turnTo(instant)
