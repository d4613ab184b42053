import * as fc from 'fast-check'
import type { OutboxMessage } from '#src/ports/outbox.ts'
import type { StoreHandle } from '#src/store/store.ts'
import { createLane, statesOf } from './lane.ts'
import { at } from './sample.ts'

type Simple = 'put' | 'take' | 'sent' | 'fail' | 'crash' | 'later' | 'giveUp'
export type Step =
  | { readonly do: Simple }
  | { readonly do: 'redraw'; readonly which: number }
  | { readonly do: 'retry'; readonly certain: boolean; readonly arrived: boolean }

const simple = (name: Simple) => fc.constant<Step>({ do: name })

export const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: simple('put') },
    { weight: 8, arbitrary: fc.record({ do: fc.constant('redraw' as const), which: fc.nat(5) }) },
    { weight: 8, arbitrary: simple('take') },
    { weight: 6, arbitrary: simple('sent') },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('retry' as const),
        certain: fc.boolean(),
        arrived: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: simple('fail') },
    { weight: 1, arbitrary: simple('crash') },
    { weight: 2, arbitrary: simple('later') },
    { weight: 1, arbitrary: simple('giveUp') },
  ),
  { maxLength: 40, size: 'max' },
)

/** What a chat shows and what is known of it after a story of puts, redraws and a sender with all its troubles. */
export interface Told {
  /** Rows that went out, in order, and the state in which each was when it did. */
  readonly sent: readonly (OutboxMessage & { readonly was: string | undefined })[]
  /** The state in the end of everything ever put or handed out, by row. */
  readonly states: ReadonlyMap<string, string>
  readonly messages: readonly string[]
  /** By message: what people see, and what was drawn last. */
  readonly screen: ReadonlyMap<string, string>
  readonly drawn: ReadonlyMap<string, string>
  /** Messages of which something was refused or given up, so that the screen may be behind. */
  readonly behind: ReadonlySet<string>
}

const shownBy = (row: OutboxMessage) => row.patches ?? row.id

export async function tell(store: StoreHandle, story: readonly Step[]): Promise<Told> {
  const { outboxQueue } = store
  const lane = createLane(store)
  const [messages, sent, handed] = [[] as string[], [] as Told['sent'][number][], new Set<string>()]
  const [screen, drawn, behind] = [new Map<string, string>(), new Map<string, string>(), new Set<string>()]
  const hand: { row: OutboxMessage | undefined } = { row: undefined }
  let minute = 0
  let contents = 0
  const now = () => new Date(at('12:00').getTime() + minute * 60_000)

  /** A second message of one uuid is not shown: the platform takes it for the first. */
  function arrive(row: OutboxMessage): void {
    if (row.patches !== undefined || !screen.has(row.id)) screen.set(shownBy(row), row.content)
  }

  async function take(): Promise<void> {
    const head = await lane.head(now())
    if (head === undefined || 'waitUntil' in head) return
    hand.row = head
    handed.add(head.id)
    await outboxQueue.trying(head.id, now())
  }

  const acts: { readonly [Name in Simple]: () => Promise<void> | void } = {
    async put() {
      const content = `content ${(contents += 1)}`
      const { id } = await lane.shown(await lane.put(content))
      messages.push(id)
      drawn.set(id, content)
    },
    take: () => (hand.row === undefined ? take() : undefined),
    async sent() {
      const { row } = hand
      if (row === undefined) return
      arrive(row)
      sent.push({ ...row, was: (await statesOf(store, [row.id])).get(row.id) })
      await outboxQueue.sent(row.id, now(), row.patches === undefined ? `om-${row.id}` : undefined)
      hand.row = undefined
    },
    async fail() {
      const { row } = hand
      if (row === undefined) return
      behind.add(shownBy(row))
      await outboxQueue.failed(row.id, now(), 'refused')
      hand.row = undefined
    },
    crash() {
      hand.row = undefined
    },
    later() {
      minute += 1
    },
    async giveUp() {
      for (const id of messages) behind.add(id)
      await outboxQueue.giveUp(lane.chatId, now(), 'gone')
    },
  }

  async function act(step: Step): Promise<void> {
    if (step.do === 'redraw') {
      const id = messages[step.which % Math.max(1, messages.length)]
      if (id === undefined) return
      drawn.set(id, `content ${(contents += 1)}`)
      await lane.redraw(id, drawn.get(id) ?? '')
    } else if (step.do === 'retry') {
      const { row } = hand
      if (row === undefined) return
      if (step.arrived && !step.certain) arrive(row)
      await outboxQueue.retry(
        row.id,
        new Date(now().getTime() + (step.certain ? 60_000 : 0)),
        'again',
        step.certain,
      )
      hand.row = undefined
    } else await acts[step.do]()
  }

  for (const step of story) await act(step)
  // In the end everything works again: what is left goes out.
  minute += 5
  do {
    await acts.sent()
    await acts.take()
  } while (hand.row !== undefined)
  const states = await statesOf(store, [...messages, ...handed])
  return { sent, states, messages, screen, drawn, behind }
}
