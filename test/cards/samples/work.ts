import { workCard } from '#src/cards/work.ts'
import { injection, many, samplesOf } from './sample.ts'

const counts = { waiting: 0, active: 1, delayed: 2, failed: 0 }
const busy = { waiting: 123_456, active: 20, delayed: 9_999, failed: 4_321 }
const at = new Date('2026-11-22T02:00:00Z')
const place = { at, timeZone: 'Asia/Shanghai' }

export const samples = samplesOf(workCard, {
  'nothing to do': {
    ...place,
    counts: { inbound: counts, outbound: counts, background: counts },
    failed: [],
    outbox: { planned: 0, sent: 0, failed: 0, superseded: 0 },
  },
  'many failures that say what they were about': {
    ...place,
    counts: { inbound: busy, outbound: busy, background: busy },
    failed: many(8, (index) => ({
      ref: { queue: 'inbound' as const, id: `handle-event:${index}${'x'.repeat(200)}` },
      name: 'handle-event',
      reason: injection,
      tries: 5,
      failedAt: at,
    })),
    outbox: { planned: 1, sent: 99_999, failed: 3, superseded: 4 },
  },
})
