import { describe, expect, it } from 'vitest'
import { aWorld } from '#test/support/world.ts'

const sentence =
  '听课记录 11月18号 第3节 王听雪 网页设计 25计应2班 推门听课 85分 优点:节奏好 建议:多留练习时间'

describe('an observation, from one sentence to the reply of the teacher', () => {
  const world = aWorld()

  it('a sentence becomes a draft that says what was read and what is missing', async () => {
    await world.says('祁若川', sentence)
    const { text } = world.lastTold('祁若川')
    for (const read of [
      '2026-11-18 周三（第12周）',
      '王听雪',
      '网页设计',
      '25计应2班',
      '推门听课',
      '85',
      '节奏好',
    ]) {
      expect(text).toContain(read)
    }
    expect(text).toContain('还差：课题')
  })

  it('without the missing slot it is not filed, and what was filled in stays', async () => {
    const { toast } = await world.presses('祁若川', 'observation.submit', { topic: '' })
    expect(toast?.type).toBe('warning')
    expect(world.told('王听雪')).toEqual([])
    expect(world.lastTold('祁若川').text).toContain('多留练习时间')
  })

  it('one press files it under the next number, and the teacher is told in private', async () => {
    const { toast } = await world.presses('祁若川', 'observation.submit', { topic: '盒模型' })
    expect(toast).toMatchObject({ type: 'success' })
    expect(world.lastTold('祁若川').text).toContain('TK-2026-0108')
    const { text } = world.lastTold('王听雪')
    expect(text).toContain('祁若川听了你的课')
    expect(text).toContain('85 分')
  })

  it('no group has heard of it', () => {
    for (const group of ['oc_demo_dp', 'oc_demo_lq', 'oc_demo_xl']) expect(world.toldIn(group)).toEqual([])
  })

  it('the same form pressed again has no second effect', async () => {
    const before = world.told('王听雪').length
    const { toast } = await world
      .presses('祁若川', 'observation.edit')
      .then(() => world.presses('祁若川', 'observation.submit'))
    expect(toast?.type).toBe('success')
    expect(world.told('王听雪')).toHaveLength(before)
  })

  it('the teacher reads it with a reply, and the observer sees the reply', async () => {
    await world.presses('王听雪', 'observation.ack', { reply: '下次多留十分钟' })
    expect(world.lastTold('王听雪').text).toContain('下次多留十分钟')
    expect(world.lastTold('祁若川').text).toContain('下次多留十分钟')
  })

  it('an edit makes a second version, and who has read the first is told', async () => {
    await world.presses('祁若川', 'observation.edit')
    await world.presses('祁若川', 'observation.submit', { score: '83' })
    expect(world.lastTold('祁若川').text).toContain('第 2 版')
    const { text } = world.lastTold('王听雪')
    expect(text).toContain('听课记录有更新')
    expect(text).toContain('83 分')
  })

  it('withdrawing asks first, takes it back, and tells the teacher', async () => {
    const withdraw = world
      .lastTold('祁若川')
      .buttons.find(({ value }) => value['action'] === 'observation.withdraw')
    expect(withdraw?.confirm).toBe(true)
    await world.presses('祁若川', 'observation.withdraw')
    expect(world.lastTold('祁若川').text).toContain('已撤回')
    expect(world.lastTold('王听雪').text).toContain('无需再处理')
  })
})
