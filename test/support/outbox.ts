import { afterAll, beforeAll } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { remind } from '#src/bot/remind.ts'
import { localDate } from '#src/domain/dates.ts'
import { outcomeOf } from '#src/domain/reminder/outcome.ts'
import type { Records } from '#src/ports/store.ts'
import { readRules } from '#src/rules.ts'
import { openStore } from '#src/store/open.ts'
import { planDuties } from '#src/usecases/duties/plan.ts'
import { importConsortium } from '#src/usecases/import-consortium.ts'
import { textIn } from './card-text.ts'
import { planOf } from './filings.ts'
import { silentLog } from './silent-log.ts'

const at = (time: string) => new Date(`${time}:00+08:00`)
const rules = readRules('Asia/Shanghai')
type Store = Awaited<ReturnType<typeof openStore>>

/** Everything but a sender: what is to be sent stays in the outbox. */
export function anOutbox() {
  let store: Store | undefined
  const inside = () => {
    if (!store) throw new Error('the outbox is there inside tests only')
    return store
  }
  beforeAll(async () => {
    store = await openStore('pglite:memory')
    await store.migrate()
    const now = at('2026-12-10T10:00')
    await store.transaction(async (records) => {
      await importConsortium(demoConsortium, { records, rules, now })
      await planDuties({ records, rules, now, today: localDate(now, rules.timeZone) })
    })
  })
  afterAll(() => store?.close())
  const openIdOf = (name: string) => demoConsortium.people.find((one) => one.name === name)?.open_id ?? ''
  const sends = async (lane: string): Promise<readonly string[]> => {
    const { outboxQueue } = inside()
    const said: string[] = []
    for (;;) {
      const head = await outboxQueue.head(lane, at('2026-12-31T00:00'))
      if (!head || 'waitUntil' in head) return said
      said.push(textIn(JSON.parse(head.content)))
      await outboxQueue.sent(head.id, at('2026-12-11T10:00'), `om_${head.id}`)
    }
  }
  return {
    extends: (schoolId: string, majorId: string, until: string) =>
      inside().transaction(async ({ obligations }) => {
        const owed = await obligations.byKey(planOf(schoolId, majorId))
        await obligations.setExtension(owed?.id ?? '', { state: 'granted', until, reason: '实训' })
      }),
    remindAt: (time: string) => remind({ store: inside(), rules, log: silentLog, now: () => at(time) }),
    /** Sends to a person what waits for them. */
    sendsTo: (name: string) => sends(openIdOf(name)),
    sendsToChat: (chatId: string) => sends(chatId),
    lands: (schoolId: string, majorId: string) =>
      inside().transaction(async ({ obligations }) => {
        const owed = await obligations.byKey(planOf(schoolId, majorId))
        await obligations.setState(owed?.id ?? '', 'submitted', '2026-12-11')
      }),
    /** What became of what was said to a school of its plans. */
    outcomesOf: (schoolId: string) =>
      inside().transaction(async ({ obligations, deliveries }) => {
        const owed = await obligations.list({ items: ['S0-13'], schoolIds: [schoolId] })
        const ids = owed.map(({ id }) => id)
        const between = { after: at('2026-12-01T00:00'), until: at('2026-12-31T00:00') }
        const said = (await deliveries.of(ids, between)).filter((one) => one.message !== undefined)
        return said.map(outcomeOf)
      }),
    deps: (time: string) => ({ store: inside(), rules, log: silentLog, now: () => at(time) }),
    transaction: <Result>(work: (records: Records) => Promise<Result>) => inside().transaction(work),
    counts: () => inside().outboxQueue.counts(),
  }
}
