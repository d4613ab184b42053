import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noServers } from '#test/support/deployment.ts'
import { inTable, messagesTo, saidInGroups } from './read-messages.ts'
import { asMessages, expectedInGroups, expectedLines } from './term-table.ts'
import type { Moment } from './tripwire.ts'
import { nextStop } from './turn-through.ts'
import { openHouse, type House, type Worker } from './workers.ts'

const begin = new Date('2026-08-01T08:00:00+08:00')
const end = new Date('2027-01-31T23:00:00+08:00')

interface Story {
  readonly machineZone: string
  readonly seed: number
  readonly workers: number
  /** Redis is emptied once: after a worker was killed, or under one that goes on working. */
  readonly emptied: 'after a kill' | 'at work' | 'never'
}

const stories: readonly Story[] = [
  { machineZone: 'UTC', seed: 20_260_801, workers: 1, emptied: 'after a kill' },
  { machineZone: 'America/Los_Angeles', seed: 20_261_218, workers: 1, emptied: 'at work' },
  { machineZone: 'Asia/Shanghai', seed: 20_270_131, workers: 2, emptied: 'never' },
]

/** mulberry32: the same numbers for the same seed. From 1 to `most`. */
function numbersOf(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return 1 + (((mixed ^ (mixed >>> 14)) >>> 0) % most)
  }
}

interface Fault {
  readonly wire: 'database' | 'platform'
  readonly moment: Moment
  readonly what: 'kill' | 'kill and empty' | 'empty'
}

/** At which stop of the term what goes wrong. */
function faultsOf({ seed, emptied }: Story): ReadonlyMap<number, Fault> {
  const number = numbersOf(seed)
  const ask = (most: number): Moment => ({ of: 'asked', parcels: number(most), lost: number(2) === 1 })
  // The first answer is a token; the platform has taken the message whose answer is lost.
  const answer: Moment = { of: 'answered', parcels: 1 + number(4), lost: true }
  const emptying: Moment = { of: 'answered', parcels: 2, lost: false }
  return new Map<number, Fault>([
    [number(12), { wire: 'database', moment: ask(40), what: 'kill' }],
    [
      12 + number(12),
      { wire: 'platform', moment: answer, what: emptied === 'after a kill' ? 'kill and empty' : 'kill' },
    ],
    [24 + number(12), { wire: 'database', moment: ask(200), what: 'kill' }],
    ...(emptied === 'at work'
      ? [[36 + number(12), { wire: 'platform', moment: emptying, what: 'empty' }] as const]
      : []),
  ])
}

/** The whole term; settles with how many workers were killed. */
async function rehearse(house: House, story: Story): Promise<number> {
  const faults = faultsOf(story)
  const { machineZone } = story
  let killed = 0
  let workers = await Promise.all(Array.from({ length: story.workers }, () => house.start(machineZone)))
  await Promise.all(workers.map((worker) => worker.turn(begin)))
  for (let step = 1; ; step += 1) {
    const stop = await nextStop(house.nextPlanned, house.clock.now())
    if (!stop || stop > end) return killed
    house.clock.turn(stop)
    const fault = faults.get(step)
    if (fault) {
      killed += await suffer(fault, workers, { house, stop })
      workers = await replaced(workers, () => house.start(machineZone))
    }
    const ended = await Promise.all(workers.map((worker) => worker.turn(stop)))
    if (ended.includes('gone')) throw new Error(`a worker ended by itself at ${stop.toISOString()}`)
  }
}

async function suffer(
  { wire, moment, what }: Fault,
  workers: readonly Worker[],
  { house, stop }: { readonly house: House; readonly stop: Date },
): Promise<number> {
  const [victim] = workers
  const { promise: emptied, resolve } = Promise.withResolvers<void>()
  const spring = () => {
    if (what !== 'empty') victim?.kill()
    if (what === 'kill') resolve()
    else void house.emptyRedis().then(resolve)
  }
  house.wires[wire].arm(moment, spring)
  await Promise.all(workers.map((worker) => worker.turn(stop)))
  // What was not reached happens now.
  if (house.wires[wire].disarm()) spring()
  await emptied
  if (what === 'empty') return 0
  await victim?.gone
  return 1
}

async function replaced(workers: readonly Worker[], start: () => Promise<Worker>): Promise<Worker[]> {
  return Promise.all(workers.map(async (worker) => (worker.isGone() ? start() : worker)))
}

describe.skipIf(noServers)('a term whose workers are killed at any moment and whose queue is emptied', () => {
  const houses = new Map<string, House>()
  const killed = new Map<string, number>()

  beforeAll(async () => {
    await Promise.all(
      stories.map(async (story) => {
        const house = await openHouse(begin)
        houses.set(story.machineZone, house)
        killed.set(story.machineZone, await rehearse(house, story))
      }),
    )
  }, 600_000)
  afterAll(() => Promise.all([...houses.values()].map((house) => house.close())))

  it.each(stories)(
    'brings the same messages, each once, where the machine is in $machineZone',
    ({ machineZone }) => {
      const house = houses.get(machineZone)
      expect(killed.get(machineZone)).toBe(3)
      const standin = house?.standin
      expect(standin && inTable(messagesTo(standin))).toEqual(asMessages(expectedLines('untouched')))
      expect(standin && inTable(saidInGroups(standin))).toEqual(expectedInGroups())
    },
  )
})

const cli = join(import.meta.dirname, '../../src/cli/main.ts')
const run = promisify(execFile)

describe.skipIf(noServers)('rongtong plan', () => {
  let house: House | undefined
  beforeAll(async () => {
    house = await openHouse(begin)
  }, 120_000)
  afterAll(() => house?.close())

  it('prints the same in every time zone of the machine, and every day of the table', async () => {
    const words = ['plan', '--from', '2026-08-01', '--to', '2027-01-31', '--json']
    const env = { ...house?.env, CLOCK: begin.toISOString() }
    const printed = await Promise.all(
      stories.map(async ({ machineZone }) => {
        const options = { env: { ...env, TZ: machineZone }, maxBuffer: 8 << 20 }
        return (await run(process.execPath, [cli, ...words], options)).stdout
      }),
    )
    expect(new Set(printed).size).toBe(1)
    const rows = (printed[0] ?? '').trim().split('\n')
    const days = (some: readonly string[]) => [...new Set(some)].toSorted()
    const foreseen = expectedLines('untouched').filter(({ kind }) => kind !== 'alert')
    expect(days(rows.map((row) => String(JSON.parse(row).at).slice(0, 10)))).toEqual(
      days(foreseen.map(({ on }) => on)),
    )
  }, 60_000)
})
