import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryLimiter } from '#src/queue/limiter/memory-limiter.ts'

interface Sent {
  readonly lane: number
  readonly at: number
}

/**
 * A sender of many lanes on a simulated clock: each lane sends one after another, sleeping until its slot. `jitter` is
 * what the way to the platform adds. Returns the instants at which the platform sees them, in order.
 */
async function drain(
  messages: readonly { lane: number; from: number }[],
  jitter: () => number,
): Promise<Sent[]> {
  let now = 0
  const limiter = memoryLimiter({ ticks: () => now })
  const lanes = Map.groupBy(messages, ({ lane }) => lane)
  const awake = [...lanes].map(([lane, list]) => ({
    lane,
    left: list.length,
    at: Math.min(...list.map((m) => m.from)),
  }))
  const sent: Sent[] = []
  while (awake.length > 0) {
    awake.sort((one, other) => one.at - other.at)
    const [next] = awake
    if (next === undefined) break
    now = next.at
    const slot = await limiter.slot({ family: 'send', lane: String(next.lane) })
    if (typeof slot !== 'number') {
      expect(slot.laneBusyMs).toBeGreaterThan(0)
      next.at = now + slot.laneBusyMs
      continue
    }
    sent.push({ lane: next.lane, at: now + slot + jitter() })
    next.at = now + slot
    if (--next.left === 0) awake.shift()
  }
  return sent.toSorted((one, other) => one.at - other.at)
}

/** The most of these instants in any window of that length. */
function mostWithin(windowMs: number, sent: readonly Sent[]): number {
  let first = 0
  return sent.reduce((most, { at }, last) => {
    while ((sent[first]?.at ?? 0) <= at - windowMs) first++
    return Math.max(most, last - first + 1)
  }, 0)
}

function expectWithinLimits(sent: readonly Sent[]): void {
  expect(mostWithin(1_000, sent)).toBeLessThanOrEqual(50)
  expect(mostWithin(60_000, sent)).toBeLessThanOrEqual(1_000)
  for (const lane of Map.groupBy(sent, ({ lane }) => lane).values())
    expect(mostWithin(1_000, lane)).toBeLessThanOrEqual(5)
}

const burst = (count: number, lanes: number) =>
  Array.from({ length: count }, (_, index) => ({ lane: index % lanes, from: 0 }))

describe('over time', () => {
  it('no window of a second, of a minute or of a lane ever holds more than the platform allows, and all goes out', async () => {
    const message = fc.record({ lane: fc.nat({ max: 30 }), from: fc.nat({ max: 20_000 }) })
    const jitters = fc.infiniteStream(fc.nat({ max: 20 }))
    await fc.assert(
      fc.asyncProperty(fc.array(message, { maxLength: 300 }), jitters, async (messages, jitter) => {
        const sent = await drain(messages, () => Number(jitter.next().value))
        expect(sent).toHaveLength(messages.length)
        expectWithinLimits(sent)
      }),
      { numRuns: 200 },
    )
  })

  it('two thousand messages to four hundred chats go out at the allowed rate', async () => {
    const sent = await drain(burst(2_000, 400), () => 0)
    expectWithinLimits(sent)
    expect(sent.at(-1)?.at).toBeLessThan(81_000)
  })

  it('a chat with very many messages neither exceeds its own rate nor keeps the others waiting', async () => {
    const hot = Array.from({ length: 300 }, () => ({ lane: 0, from: 0 }))
    const cold = Array.from({ length: 400 }, (_, index) => ({ lane: index + 1, from: 0 }))
    const sent = await drain([...hot, ...cold], () => 0)
    expectWithinLimits(sent)
    const lastCold = sent.findLast(({ lane }) => lane !== 0)
    expect(lastCold?.at).toBeLessThan(400 * 20.5 * 1.1)
    expect(sent.at(-1)?.at).toBeLessThan(75_000)
  })
})
