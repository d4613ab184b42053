import { describe, expect, it } from 'vitest'
import { pressesOn, sends } from '#test/support/acts.ts'
import { aWorld } from '#test/support/world.ts'

const admin = '陆闻舟'
const observer = '宁远帆'

describe('the minutes of a seminar', () => {
  const world = aWorld({ startAt: '2026-11-27T17:00:00+08:00' })
  const records = <Found>(read: Parameters<typeof world.product.store.transaction<Found>>[0]) =>
    world.product.store.transaction(read)
  const duty = () =>
    records(async ({ obligations }) => {
      const [found] = await obligations.list({ items: ['S0-10'], periods: ['2026-2027-1'] })
      if (!found) throw new Error('no seminar is owed')
      return found
    })
  const seminar = () =>
    records(async ({ activities, attachments }) => {
      const [found] = await activities.list({ kinds: ['seminar'], from: '2026-11-27', to: '2026-11-27' })
      const files = found ? await attachments.ofOwner(`activity:${found.id}`) : []
      return { id: found?.id ?? '', state: found?.state, files: files.length }
    })
  const keep = () =>
    world.presses(admin, 'seminar.hold', {
      date: '2026-11-27 +0800',
      topic_1: '课程体系按三段衔接',
      actions: '宁远帆 12月25日前出活页教材样章',
    })

  it('take the pictures that are sent right after them as evidence of the seminar', async () => {
    await world.says(admin, '/研讨 邀请')
    await world.says(admin, '/研讨 纪要')
    await keep()
    expect((await duty()).state).toBe('passed')
    await sends(world, admin)
    await sends(world, admin, { name: '签到表.pdf', kind: 'file' })
    expect(world.lastTold(admin).text).toContain('教学工作研讨会 2026-11-27')
    expect(world.lastTold(admin).text).toContain('2')
    expect((await seminar()).files).toBe(2)
    await world.says(admin, '/研讨')
    expect(world.lastTold(admin).text).toContain('佐证材料 2 份')
  })

  it('take those that are sent as a reply to the card, however much later, and of whoever may keep them', async () => {
    const card = world.lastTold(admin)
    await world.turn(new Date('2026-11-28T10:00:00+08:00'))
    await sends(world, admin, { name: 'late.png', replyTo: card.message.messageId })
    expect((await seminar()).files).toBe(3)
    await sends(world, admin, { name: 'other.png' })
    await sends(world, observer, { name: 'lesson.png' })
    expect((await seminar()).files).toBe(3)
  })

  it('stand with their files in the evidence of what is owed', async () => {
    const { item } = await duty()
    const scope = { all: true, schoolIds: [], majorIds: [], majorsAt: 'everywhere' } as const
    const slice = { scope, item, periods: ['2026-2027-1'], from: '2026-09-01', to: '2027-01-31' }
    const lines = await records(({ ledger }) => ledger.evidence(slice, undefined, 10))
    expect(lines).toMatchObject([{ kind: 'seminar', pictures: 2, files: ['签到表.pdf'] }])
  })

  it('withdrawn, it counts no more, and what was resolved is nobody’s to do', async () => {
    await world.says(admin, '/研讨')
    const card = world.lastTold(admin)
    const { toast } = await pressesOn(world, admin, card, { action: 'seminar.unhold' })
    expect(toast?.content).toContain('已撤回')
    expect((await duty()).state).toBe('missing')
    await world.says(observer, '/待办')
    expect(world.lastTold(observer).text).not.toContain('出活页教材样章')
    const again = await pressesOn(world, admin, card, {
      action: 'seminar.unhold',
      value: { id: (await seminar()).id },
    })
    expect(again.toast?.content).toContain('还没有记过纪要')
    await world.turn(new Date('2026-12-22T12:00:00+08:00'))
    expect(world.told(observer).filter(({ text }) => /行动项/.test(text))).toEqual([])
  })

  it('kept again, it counts again', async () => {
    await world.says(admin, '/研讨 纪要')
    expect(world.lastTold(admin).text).toContain('纪要：教学工作研讨会')
    await keep()
    expect(await duty()).toMatchObject({ state: 'passed', doneOn: '2026-11-27' })
  })
})
