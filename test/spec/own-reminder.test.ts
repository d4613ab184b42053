import { describe, expect, it } from 'vitest'
import { remindOwn } from '#src/bot/remind-own.ts'
import { pressesOn } from '#test/support/acts.ts'
import { silentLog } from '#test/support/silent-log.ts'
import { aWorld } from '#test/support/world.ts'

const at = (time: string) => new Date(`${time}:00+08:00`)

describe('a reminder of one’s own', () => {
  const world = aWorld()
  const told = (name: string, words: string) => world.told(name).filter(({ text }) => text.includes(words))

  it('is set with a sentence and says when it comes, with the weekday and the next three times', async () => {
    await world.says('柏承宇', '每周一早上8点提醒我看备案进度')
    const { text, buttons } = world.lastTold('柏承宇')
    expect(text).toContain('提醒已设好')
    expect(text).toContain('看备案进度')
    expect(text).toContain('每周一 08:00')
    expect(text).toContain('2026-11-23 周一（第13周） 08:00')
    expect(text).toContain('2026-11-30 周一（第14周） 08:00')
    expect(text).toContain('2026-12-07 周一（第15周） 08:00')
    expect(text).toContain('跳过这一次')
    expect(buttons.map(({ value }) => value['action'])).toContain('reminder.cancel')
  })

  it('comes at its minute, once, also where two workers look at once', async () => {
    await world.turn(at('2026-11-23T07:59'))
    expect(told('柏承宇', '提醒：看备案进度')).toEqual([])
    world.clock.turn(at('2026-11-23T08:00'))
    const { store, rules, clock } = world.product
    const pass = () => remindOwn({ store, rules, log: silentLog, now: clock.now })
    await Promise.all([pass(), pass()])
    await world.product.catchUp()
    await world.settled()
    expect(told('柏承宇', '提醒：看备案进度')).toHaveLength(1)
    expect(world.lastTold('柏承宇').text).toContain('下一次：2026-11-30')
  })

  it('is put off on its card: once more tomorrow, and the rule stays', async () => {
    await world.presses('柏承宇', 'reminder.snooze')
    await world.turn(at('2026-11-24T12:00'))
    expect(told('柏承宇', '提醒：看备案进度')).toHaveLength(2)
    expect(world.lastTold('柏承宇').text).toContain('延后到了现在')
    await world.turn(at('2026-11-30T08:00'))
    expect(told('柏承宇', '提醒：看备案进度')).toHaveLength(3)
  })

  it('is put off in words, of what came last or of what is answered', async () => {
    await world.says('柏承宇', '半小时后再说')
    expect(world.lastTold('柏承宇').text).toContain('2026-11-30 08:30')
    await world.turn(at('2026-11-30T08:31'))
    expect(told('柏承宇', '提醒：看备案进度')).toHaveLength(4)
    const [first] = told('柏承宇', '提醒：看备案进度')
    await world.says('柏承宇', '下午三点再提醒我', { replyTo: first?.message.messageId ?? '' })
    await world.turn(at('2026-11-30T15:00'))
    expect(told('柏承宇', '提醒：看备案进度')).toHaveLength(5)
  })

  it('is in the list until it is cancelled by its number, and comes no more', async () => {
    await world.says('柏承宇', '我设了哪些提醒')
    expect(world.lastTold('柏承宇').text).toContain('看备案进度')
    await world.says('祁若川', '取消提醒 1')
    expect(world.told('祁若川').map(({ text }) => text)).toContainEqual(expect.stringContaining('没有找到'))
    await world.says('柏承宇', '取消提醒 1')
    expect(world.lastTold('柏承宇').text).toContain('已取消提醒 #1')
    await world.turn(at('2026-12-07T12:00'))
    expect(told('柏承宇', '提醒：看备案进度')).toHaveLength(5)
  })

  it('says the hour it took where nobody said one, and asks where there is no day', async () => {
    await world.says('柏承宇', '提醒我下周三交听课本')
    expect(world.lastTold('柏承宇').text).toContain('没说几点，按 09:00')
    await world.presses('柏承宇', 'reminder.cancel')
    expect(world.toldIn(world.chatOf('柏承宇')).at(-1)?.text).toContain('现在没有提醒')
    await world.says('柏承宇', '提醒我交听课本')
    expect(world.lastTold('柏承宇').text).toContain('什么时候提醒')
    await world.presses('柏承宇', 'reminder.set')
    await world.turn(at('2026-12-07T13:00'))
    expect(world.lastTold('柏承宇').text).toContain('提醒：交听课本')
  })

  it('marks a time as provisional where unpublished holidays may move it, and one that was named as it is', async () => {
    await world.says('苗筱晴', '例会每月第一个周一下午4点')
    expect(world.lastTold('苗筱晴').text).toContain('2027-01-04 周一（第19周） 16:00（暂定）')
    expect(world.lastTold('苗筱晴').text).not.toContain('2026-12-07 周一（第15周） 16:00（暂定）')
    await world.presses('苗筱晴', 'reminder.cancel')
    await world.says('苗筱晴', '2027年1月5日下午4点提醒我开会')
    expect(world.lastTold('苗筱晴').text).not.toContain('暂定')
    await world.presses('苗筱晴', 'reminder.cancel')
  })

  it('of what the bot reminds of anyway answers with its deadline', async () => {
    await world.says('祁若川', '提醒我授课计划')
    expect(world.lastTold('祁若川').text).toContain('到期前会自动提醒')
  })

  it('of a time that is over, or on nobody knows which day, is not set', async () => {
    await world.says('柏承宇', '提醒我2026年11月1日交表')
    expect(world.lastTold('柏承宇').text).toContain('已经过了')
    await world.says('柏承宇', '每周提醒我交表')
    expect(world.lastTold('柏承宇').text).toContain('没看出是哪一天')
  })

  it('is put off before it has come, that one alone', async () => {
    await world.says('苗筱晴', '/remind 每天10点 喝水')
    await pressesOn(world, '苗筱晴', world.lastTold('苗筱晴'), { action: 'reminder.snooze' })
    await world.turn(at('2026-12-08T10:30'))
    expect(told('苗筱晴', '提醒：喝水')).toEqual([])
    await world.turn(at('2026-12-08T11:00'))
    expect(told('苗筱晴', '提醒：喝水')).toHaveLength(1)
    await world.turn(at('2026-12-09T10:00'))
    expect(told('苗筱晴', '提醒：喝水')).toHaveLength(2)
  })
})
