import { beforeAll, describe, expect, it, vi } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { writeWorkbook } from '#src/sheets/write-workbook.ts'
import { foretell, type Foretold } from '#src/usecases/reminder/foretell.ts'
import { aWorld } from '#test/support/world.ts'
import { inTable, messagesTo, type ReadMessage } from './read-messages.ts'
import { alertLine, asMessages, expectedLines, type ExpectedLine } from './term-table.ts'
import { turnThrough } from './turn-through.ts'

const at = (time: string) => new Date(`${time}:00+08:00`)
const isBetween = (from: string, to: string) => (day: string) => from <= day && day <= to

describe('the demo from its day on, in which one plan is handed in', () => {
  const world = aWorld()
  const school = '佟嘉木'
  let before: readonly ReadMessage[] = []
  let after: readonly ReadMessage[] = []
  let foretold: readonly Foretold[] = []

  beforeAll(async () => {
    await world.product.catchUp()
    await turnThrough(world, at('2026-12-10T12:00'))
    before = messagesTo(world.standin)
    await handIn()
    const { store, rules } = world.product
    const days = { from: '2026-12-11', to: '2027-01-31' }
    foretold = await store.transaction((records) => foretell({ records, rules, today: '2026-12-10' }, days))
    await world.turn(at('2027-01-31T23:00'))
    after = messagesTo(world.standin).filter(({ day }) => day > '2026-12-10')
  }, 180_000)

  async function handIn(): Promise<void> {
    await world.says(school, '/备案 授课计划 新能源')
    const headers = ['课程', '班级', '总学时', '授课教师', '教师资质']
    const rows = [['新能源汽车构造', '25新能源1班', 72, '戚南星', '讲师']]
    const bytes = await writeWorkbook([{ title: '授课计划', headers, rows }])
    const file = { name: '授课计划.xlsx', kind: 'file', bytes } as const
    await world.standin.sendsFile(world.openIdOf(school), world.chatOf(school), file)
    await vi.waitFor(() => expect(world.lastTold(school).text).toContain('收下 1 行'), { timeout: 20_000 })
    await world.presses(school, 'filing.open')
    await world.presses(school, 'filing.submit', { hours: '72', teacher_qualification: '均有教师资格证' })
    expect(world.lastTold(school).text).toContain('BA-2026-')
  }

  it('was told of as in the table until then', () => {
    const wanted = expectedLines('demo').filter(({ on }) => isBetween('2026-11-23', '2026-12-10')(on))
    expect(inTable(before)).toEqual(asMessages(wanted))
  })

  it('is reminded of no more, its lead of the verdict that is owed now, and of all else as before', () => {
    const rest = expectedLines('demo').filter(
      ({ on, line }) => on > '2026-12-10' && line !== 'S0-13 XL XN 2026-12-18',
    )
    const verdict = (on: string, name: string): ExpectedLine => {
      return { on, name, kind: 'remind', line: 'S0-15 XL XN 2026-12-17' }
    }
    const owed = ['2026-12-14', '2026-12-16', '2026-12-17'].map((on) => verdict(on, '裴向榆'))
    const raised = verdict('2026-12-21', '陆闻舟')
    expect(inTable(after)).toEqual(asMessages([...rest, ...owed, raised]))
  })

  it('goes out at the minute that was foretold', () => {
    const nameOf = (openId: string) =>
      demoConsortium.people.find(({ open_id }) => open_id === openId)?.name ?? openId
    const minute = (instant: Date, name: string) => `${instant.toISOString().slice(0, 16)} ${name}`
    const wanted = foretold.flatMap((one) => one.to.map((openId) => minute(one.at, nameOf(openId))))
    const sent = after
      .filter(({ lines }) => !lines.includes(alertLine))
      .map(({ day, time, name }) => minute(at(`${day}T${time}`), name))
    expect(sent.toSorted()).toEqual([...new Set(wanted)].toSorted())
  })
})

describe('a clock that is turned over five weeks at once', () => {
  const world = aWorld({ startAt: '2026-12-03T18:00:00+08:00' })
  beforeAll(() => world.product.catchUp())

  const told = (messages: readonly ReadMessage[]) =>
    inTable(messages).filter(([, lines]) => !lines.includes('简报') && !lines.includes(alertLine))

  it('says nothing of what was missed on a day off', async () => {
    world.clock.turn(at('2027-01-09T10:00'))
    await Promise.all([world.product.catchUp(), world.product.catchUp()])
    await world.settled()
    expect(messagesTo(world.standin)).toEqual([])
  })

  it('says it on the first working day, everything to a person once and as one message', async () => {
    world.clock.turn(at('2027-01-11T09:31'))
    await Promise.all([world.product.catchUp(), world.product.catchUp()])
    await world.settled()
    await world.product.catchUp()
    await world.settled()
    const missed = expectedLines('demo').filter(
      ({ on, kind }) => isBetween('2026-12-04', '2027-01-11')(on) && ['remind', 'escalate'].includes(kind),
    )
    expect(told(messagesTo(world.standin))).toEqual(
      asMessages(missed.map((line) => ({ ...line, on: '2027-01-11' }))),
    )
  })

  it('brings one digest, not six', () => {
    const digests = messagesTo(world.standin).filter(({ lines }) => lines.includes('简报'))
    expect(digests.map(({ name }) => name).toSorted()).toEqual(
      ['祁若川', '佟嘉木', '鲍时雨', '阮青禾', '穆云帆'].toSorted(),
    )
  })
})
