import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { inForce } from '#src/domain/rulebook.ts'
import { Refusal } from '#src/failure.ts'
import type { Records } from '#src/ports/store.ts'
import { readRules } from '#src/rules.ts'
import { openStore } from '#src/store/open.ts'
import type { StoreHandle } from '#src/store/store.ts'
import type { Context } from '#src/usecases/context.ts'
import { importConsortium } from '#src/usecases/import-consortium.ts'
import { approveFiling } from '#src/usecases/review/approve.ts'
import { readersOf, reviewersOf } from '#src/usecases/review/reviewers.ts'
import { actorFor } from '#src/usecases/review/stead.ts'
import { waitingFor } from '#src/usecases/review/waiting.ts'
import { filedPlan } from '#test/support/filings.ts'

const rules = readRules('Asia/Shanghai')
const now = new Date('2026-11-23T10:00:00+08:00')
const [admin, lead, other, colleague] = ['ou_demo_01', 'ou_demo_02', 'ou_demo_03', 'ou_demo_06'] as const

describe('whose verdict it is', () => {
  let store: StoreHandle | undefined
  beforeAll(async () => {
    store = await openStore('pglite:memory')
    await store.migrate()
    await store.transaction((records) => importConsortium(demoConsortium, { records, rules, now }))
  })
  afterAll(() => store?.close())

  /** The work as somebody of the demo does it; nothing of it is kept. */
  const as = async (openId: string, work: (context: Context, records: Records) => Promise<void>) => {
    const enough = new Error('enough')
    const passing = store?.transaction(async (records) => {
      const consortium = await records.consortium.snapshot()
      const person = await records.people.byOpenId(openId)
      if (!person) throw new Error('the demo has changed')
      const base = { via: 'chat', now, today: '2026-11-23', newId: randomUUID } as const
      const rest = { consortium, rules: inForce(rules, consortium), records }
      await work({ ...base, ...rest, actor: actorFor({ consortium }, person) }, records)
      throw enough
    })
    await expect(passing).rejects.toBe(enough)
  }
  const idOf = async (records: Records, openId: string) => (await records.people.byOpenId(openId))?.id ?? ''
  const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name)
  const plan = { item: 'S0-13', schoolId: 'DP', majorId: 'SK' }
  const handOver = async (records: Records, from: string, to: string) =>
    records.delegations.put({
      id: randomUUID(),
      fromId: await idOf(records, from),
      toId: await idOf(records, to),
      from: '2026-11-23',
      to: '2026-11-27',
      createdAt: now,
    })

  it('is that of the lead of the major', () =>
    as(admin, async (context) => {
      expect(names(await reviewersOf(context, plan))).toEqual(['乔安澜'])
      expect(names(await reviewersOf(context, { ...plan, majorId: 'WL' }))).toEqual(['覃语桐'])
    }))

  it('is an administrator’s where the clause says so, where there is no major, and where the lead has left', () =>
    as(admin, async (context, records) => {
      expect(names(await reviewersOf(context, { ...plan, item: 'S2-39', majorId: undefined }))).toEqual([
        '陆闻舟',
      ])
      expect(names(await reviewersOf(context, { ...plan, majorId: undefined }))).toEqual(['陆闻舟'])
      expect(names(await reviewersOf(context, { ...plan, item: 'S3-15' }))).toEqual(['陆闻舟'])
      await records.people.setActive(await idOf(records, lead), false)
      expect(names(await reviewersOf(context, plan))).toEqual(['陆闻舟'])
    }))

  it('is somebody else’s than who handed it in, as long as there is somebody else', () =>
    as(lead, async (context, records) => {
      const whose = { school: 'DP', major: 'SK', openId: lead, number: 'BA-2026-0931' }
      const { id, personId } = await filedPlan(records, whose)
      expect(names(await reviewersOf(context, plan, personId))).toEqual(['陆闻舟'])
      const refused = approveFiling(context, { id }).catch((error: unknown) => error)
      const told = await refused
      expect(told instanceof Refusal && told.sentence).toMatchObject({
        key: 'review.ownFiling',
        values: { names: '陆闻舟' },
      })
    }))

  it('of what a clause gives to the administrators is no lead’s, though it is of their major', () =>
    as(lead, async (context, records) => {
      const whose = { school: 'DP', major: 'SK', openId: 'ou_demo_11', number: 'BA-2026-0932' }
      const { id } = await filedPlan(records, whose, { item: 'S3-15' })
      expect((await waitingFor(context)).map((one) => one.id)).not.toContain(id)
      const told = await approveFiling(context, { id }).catch((error: unknown) => error)
      expect(told instanceof Refusal && told.sentence.key).toBe('access.reviewers')
    }))

  it('is asked of whom reviews were handed over to, and of nobody they hand theirs over to', () =>
    as(colleague, async (context, records) => {
      await handOver(records, lead, colleague)
      await handOver(records, colleague, other)
      const reviewers = await reviewersOf(context, plan)
      expect(names(await readersOf(context, reviewers))).toEqual(['宁远帆'])
      const whose = { school: 'DP', major: 'SK', openId: 'ou_demo_11', number: 'BA-2026-0933' }
      const { id } = await filedPlan(records, whose)
      expect(await waitingFor(context)).toContainEqual(
        expect.objectContaining({ id, isMine: true, insteadOfId: await idOf(records, lead) }),
      )
    }))

  it('handed over twice removed is nobody’s', () =>
    as(other, async (context, records) => {
      await handOver(records, lead, colleague)
      await handOver(records, colleague, other)
      const whose = { school: 'DP', major: 'SK', openId: 'ou_demo_11', number: 'BA-2026-0934' }
      const { id } = await filedPlan(records, whose)
      expect((await waitingFor(context)).map((one) => one.id)).not.toContain(id)
    }))

  it('is not asked of who handed it in, though reviews were handed over to them', () =>
    as(colleague, async (context, records) => {
      await handOver(records, lead, colleague)
      const filerId = await idOf(records, colleague)
      const reviewers = await reviewersOf(context, plan, filerId)
      expect(names(await readersOf(context, reviewers, filerId))).toEqual(['乔安澜'])
    }))
})
