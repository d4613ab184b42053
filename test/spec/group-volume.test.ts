import { beforeAll, describe, expect, it } from 'vitest'
import { remindGroups } from '#src/bot/remind-groups.ts'
import { anOutbox } from '#test/support/outbox.ts'

/** 师资重合名单 is asked for “in principle”: nobody must. */
const inPrinciple = (schoolId: string, dueOn: string) => ({
  item: 'S3-36',
  kind: 'filing' as const,
  schoolId,
  majorId: undefined,
  period: `until ${dueOn}`,
  part: 1,
  nominal: dueOn,
  dueOn,
  provisional: false,
  derivation: undefined,
})

describe('a group that has heard enough', () => {
  const outbox = anOutbox()
  beforeAll(async () => {
    const days = ['2026-12-15', '2026-12-16'].flatMap((day) => [
      inPrinciple('DP', day),
      inPrinciple('XL', day),
    ])
    await outbox.transaction(async ({ obligations, groupVolumes }) => {
      await obligations.putAll(days, new Date('2026-12-10T10:00:00+08:00'))
      await groupVolumes.put('oc_demo_dp', 0)
    })
  })

  it('is not told of what nobody must do, and it stays with its reason; the others are told', async () => {
    const lanes = await remindGroups(outbox.deps('2026-12-15T09:31'))
    expect(lanes).toContain('oc_demo_xl')
    expect(lanes).not.toContain('oc_demo_dp')
    expect(await outbox.counts()).toMatchObject({ superseded: 1 })
    expect(await outbox.sendsToChat('oc_demo_dp')).toEqual([])
    expect(await outbox.sendsToChat('oc_demo_xl')).toHaveLength(1)
  })

  it('and any other is told once, by however many who look at once, and not out of hours', async () => {
    expect(await remindGroups(outbox.deps('2026-12-16T09:29'))).toEqual([])
    const looks = ['09:31', '09:31', '09:32'].map((time) => remindGroups(outbox.deps(`2026-12-16T${time}`)))
    const lanes = (await Promise.all(looks)).flat()
    expect(lanes.filter((lane) => lane === 'oc_demo_xl')).toHaveLength(1)
    expect(await outbox.sendsToChat('oc_demo_xl')).toHaveLength(1)
    expect(await remindGroups(outbox.deps('2026-12-18T21:30'))).toEqual([])
  })

  it('is told of what must be done all the same', async () => {
    expect(await remindGroups(outbox.deps('2026-12-18T09:31'))).toContain('oc_demo_dp')
  })
})
