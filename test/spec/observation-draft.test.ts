import { describe, expect, it } from 'vitest'
import { files, lesson, numberOn, pressesOn, recordOf } from '#test/support/acts.ts'
import { filledIn } from '#test/support/card-fields.ts'
import { aWorld } from '#test/support/world.ts'

describe('a draft', () => {
  const world = aWorld()
  const card = (name = '祁若川') => world.lastTold(name)
  const keeps = async (name: string, topic: string) => {
    await world.says(name, '听课')
    return world.presses(name, 'observation.save', { topic, date: '2026-11-18' })
  }

  it('is kept with one press, and the next /observe goes on with it', async () => {
    const { toast } = await keeps('祁若川', '进给量的选择')
    expect(toast).toEqual({ type: 'success', content: '草稿已存好。说「听课」随时接着填。' })
    await world.says('祁若川', '/observe')
    expect(world.told('祁若川').at(-2)?.text).toBe('上次的草稿还在，接着填即可。')
    expect(filledIn(card().message.content, 'topic')).toBe('进给量的选择')
    expect(filledIn(card().message.content, 'date')).toBe('2026-11-18')
  })

  it('of a new record waits while another record is changed', async () => {
    await files(world, '鲍时雨', { teacher: '邬景行' })
    await keeps('鲍时雨', '刀具补偿')
    await world.presses('鲍时雨', 'observation.edit')
    await world.says('鲍时雨', '听课')
    expect(filledIn(card('鲍时雨').message.content, 'topic')).toBe('刀具补偿')
  })

  it('is discarded only after a question, and then the next form is empty', async () => {
    await keeps('佟嘉木', '要丢掉的')
    const discard = card('佟嘉木').buttons.find(({ value }) => value['action'] === 'observation.discard')
    expect(discard?.confirm).toBe(true)
    const { toast } = await world.presses('佟嘉木', 'observation.discard')
    expect(toast).toEqual({ type: 'success', content: '草稿已丢弃。' })
    await world.says('佟嘉木', '听课')
    expect(filledIn(card('佟嘉木').message.content, 'topic')).toBe('')
  })

  describe('that was filed', () => {
    it('cannot be filed again: the old card says so, and nobody is told twice', async () => {
      await world.says('阮青禾', '听课')
      const oldCard = card('阮青禾')
      await world.presses('阮青禾', 'observation.submit', { ...lesson, teacher: '季扶摇' })
      const number = numberOn(card('阮青禾'))
      const before = [world.told('阮青禾').length, world.told('季扶摇').length]

      const { toast } = await pressesOn(world, '阮青禾', oldCard, {
        action: 'observation.submit',
        form: lesson,
      })

      expect(toast).toMatchObject({ type: 'warning' })
      expect(toast?.content).toContain('这份草稿已经提交或丢弃了')
      expect([world.told('阮青禾').length, world.told('季扶摇').length]).toEqual(before)
      expect(await recordOf(world, next(number))).toBeUndefined()
    })

    it('files one record when its form is pressed twice at once', async () => {
      await world.says('穆云帆', '听课')
      const form = { ...lesson, teacher: '窦明朗' }
      const oldCard = card('穆云帆')
      const toasts = await Promise.all(
        [1, 2].map(() => pressesOn(world, '穆云帆', oldCard, { action: 'observation.submit', form })),
      )
      expect(new Set(toasts.map(({ toast }) => toast?.type))).toEqual(new Set(['success', 'warning']))
      expect(world.told('窦明朗')).toHaveLength(1)
    })

    it('says so on every other card that still shows it', async () => {
      await keeps('裴向榆', '动力电池')
      await world.says('裴向榆', '听课')
      await world.presses('裴向榆', 'observation.submit', { ...lesson, teacher: '戚南星' })
      const [older] = world.told('裴向榆')
      expect(older?.text).toContain('这份草稿已经提交或丢弃了')
      expect(older?.buttons).toEqual([])
    })
  })

  it('of somebody else can neither be filed nor read nor discarded', async () => {
    await keeps('祁若川', '不给别人看')
    const [button] = card().buttons
    await world.says('王牧遥', '听课')
    for (const action of ['submit', 'save', 'more', 'discard']) {
      const press = { action: `observation.${action}`, value: button?.value ?? {}, form: lesson }
      const { toast, card: shown } = await pressesOn(world, '王牧遥', card('王牧遥'), press)
      expect(toast?.type).toBe('warning')
      expect(JSON.stringify(shown ?? {})).not.toContain('不给别人看')
    }
    await world.says('祁若川', '听课')
    expect(filledIn(card().message.content, 'topic')).toBe('不给别人看')
  })

  it('from a sentence can be widened to the whole form, with what was read in its fields', async () => {
    await world.says('覃语桐', '听课 11月18号 第3节 尹泊言 Python程序设计 25计应3班 90分')
    await world.presses('覃语桐', 'observation.more', { topic: '字典' })
    const { content } = card('覃语桐').message
    const filled = ['date', 'teacher', 'course', 'class', 'topic', 'score'].map((name) =>
      filledIn(content, name),
    )
    expect(filled).toEqual(['2026-11-18', '尹泊言', 'Python程序设计', '25计应3班', '字典', '90'])
  })
})

const next = (number: string) =>
  number.replace(/\d{4}$/, (digits) => String(Number(digits) + 1).padStart(4, '0'))
