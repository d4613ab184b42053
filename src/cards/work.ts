import { failureCode } from '#src/domain/failure-code.ts'
import { localDate, localTime } from '#src/domain/dates.ts'
import type { Say } from '#src/i18n/say.ts'
import { button, buttons, card, markdown, note, plain, table, type Block } from './kit.ts'
import { defineView } from './view.ts'

type Queue = 'inbound' | 'outbound' | 'background'

interface Counts {
  readonly waiting: number
  readonly active: number
  readonly delayed: number
  readonly failed: number
}

interface Failed {
  readonly ref: { readonly queue: Queue; readonly id: string }
  readonly name: string
  readonly reason: string
  readonly tries: number
  readonly failedAt: Date
}

export interface WorkShown {
  readonly counts: Readonly<Record<Queue, Counts>>
  /** The latest; the counts say how many there are. */
  readonly failed: readonly Failed[]
  readonly outbox: Readonly<Record<'planned' | 'sent' | 'failed' | 'superseded', number>>
  readonly at: Date
  readonly timeZone: string
}

const queues = ['inbound', 'outbound', 'background'] as const
const columns = ['waiting', 'active', 'delayed', 'failed'] as const

/** 队列 — what waits, runs and failed; of a failure its name and code, never what it was about. */
export const workCard = defineView<WorkShown>({
  name: 'work',
  audience: 'private',
  draw({ counts, failed, outbox, at, timeZone }, say) {
    const time = (instant: Date) => `${localDate(instant, timeZone)} ${localTime(instant, timeZone)}`
    const total = queues.reduce((sum, queue) => sum + counts[queue].failed, 0)
    return card(
      {
        title: say('jobs.title'),
        subtitle: say('jobs.asOf', { time: time(at) }),
        tone: total > 0 ? 'orange' : 'turquoise',
      },
      table({
        columns: [
          { name: 'queue', title: say('jobs.queue') },
          ...columns.map((name) => ({ name, title: say(`jobs.${name}`), type: 'number' as const })),
        ],
        rows: queues.map((queue) => ({ queue: say(`jobs.${queue}`), ...counts[queue] })),
      }),
      markdown(plain(say('jobs.outbox', outbox))),
      ...(failed.length === 0
        ? [markdown(plain(say('jobs.none')))]
        : failed.flatMap((one) => failure(one, time(one.failedAt), say))),
      total > failed.length && note(say('jobs.more', { count: total - failed.length })),
    )
  },
})

function failure({ ref, name, reason, tries }: Failed, at: string, say: Say): readonly Block[] {
  const code = failureCode(reason) ?? say('value.none')
  return [
    markdown(plain(say('jobs.failedWork', { name, at, tries, reason: code }))),
    buttons(
      button({ text: say('jobs.retry'), action: { action: 'jobs.retry', queue: ref.queue, id: ref.id } }),
    ),
  ]
}
