import { describe, expect, it } from 'vitest'
import { lesson, numberOn, recordOf } from '#test/support/acts.ts'
import { aWorld } from '#test/support/world.ts'

const observers = [
  '祁若川',
  '佟嘉木',
  '鲍时雨',
  '阮青禾',
  '穆云帆',
  '乔安澜',
  '覃语桐',
  '卞书宁',
  '裴向榆',
  '宁远帆',
]
const teacherOf: Readonly<Record<string, string>> = {
  祁若川: '柏承宇',
  佟嘉木: '苗筱晴',
  鲍时雨: '邬景行',
  阮青禾: '季扶摇',
  穆云帆: '窦明朗',
}
const days = ['2026-11-18', '2026-11-17', '2026-11-16']

describe('the numbers of records', () => {
  const world = aWorld()

  it('thirty forms filed at once get thirty numbers, without a gap or a double', async () => {
    const forms = []
    for (const observer of observers) {
      for (const [index, date] of days.entries()) {
        await world.says(observer, '听课')
        const { message, buttons } = world.lastTold(observer)
        const submit = buttons.find(({ value }) => value['action'] === 'observation.submit')
        const teacher = teacherOf[observer] ?? '滕若谷'
        const periods = [String((observers.indexOf(observer) % 7) + 1)]
        const topic = `第${index + 1}次听${observer}`
        forms.push({ observer, message, submit, form: { ...lesson, teacher, date, periods, topic } })
      }
    }

    const pressed = await Promise.all(
      forms.map(({ observer, message, submit, form }) =>
        world.standin.presses(world.openIdOf(observer), {
          messageId: message.messageId,
          value: submit?.value ?? {},
          form,
        }),
      ),
    )
    await world.settled()

    expect(pressed.map(({ toast }) => toast?.type)).not.toContain('warning')
    const receipts = observers.flatMap((observer) => world.told(observer).map(numberOn)).filter(Boolean)
    const wanted = Array.from({ length: 30 }, (_, index) => `TK-2026-0${108 + index}`)
    expect(receipts.toSorted()).toEqual(wanted)
    expect(await recordOf(world, 'TK-2026-0138')).toBeUndefined()
  })

  it('what is refused uses no number', async () => {
    await world.says('祁若川', '听课')
    await world.presses('祁若川', 'observation.submit', { ...lesson, date: '2026-12-01' })
    await world.presses('祁若川', 'observation.submit', { score: '101' })
    await world.presses('祁若川', 'observation.submit', { date: '2026-11-13', score: '81' })
    expect(numberOn(world.lastTold('祁若川'))).toBe('TK-2026-0138')
  })

  it('a withdrawn record keeps its number', async () => {
    await world.presses('祁若川', 'observation.withdraw')
    await world.says('祁若川', '听课')
    await world.presses('祁若川', 'observation.submit', { ...lesson, date: '2026-11-12' })
    expect(numberOn(world.lastTold('祁若川'))).toBe('TK-2026-0139')
    expect((await recordOf(world, 'TK-2026-0138'))?.status).toBe('withdrawn')
  })
})
