import { describe, expect, it, vi } from 'vitest'
import { writeWorkbook } from '#src/sheets/write-workbook.ts'
import { readCells } from '#src/sheets/read-cells.ts'
import { pressesOn, toldInGroups } from '#test/support/acts.ts'
import { fieldsIn } from '#test/support/card-text.ts'
import { filledIn } from '#test/support/card-fields.ts'
import { aWorld } from '#test/support/world.ts'

const school = '佟嘉木'
const lead = '裴向榆'
const headers = ['课程', '班级', '总学时', '授课教师', '教师资质']
const courses = [
  ['新能源汽车构造', '25新能源1班', 72, '戚南星', '讲师'],
  ['动力电池技术', '25新能源1班', 64, '戚南星', '讲师'],
] as const
const soon = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 50 })

describe('a teaching plan, from the form to passed', () => {
  const world = aWorld()
  const card = () => world.lastTold(school)
  const sheet = (rows: readonly (readonly (string | number)[])[]) =>
    writeWorkbook([{ title: '授课计划', headers, rows }])
  const sends = async (name: string, bytes: Uint8Array) => {
    await world.standin.sendsFile(world.openIdOf(school), world.chatOf(school), { name, kind: 'file', bytes })
    await world.settled()
  }
  const numberOn = () => /BA-2026-\d{4}/.exec(card().text)?.[0] ?? ''
  const filing = (number: string) =>
    world.product.store.transaction(({ filings }) => filings.byNumber(number))
  const owed = async (number: string) => {
    const id = (await filing(number))?.obligationId ?? ''
    return world.product.store.transaction(({ obligations }) => obligations.byId(id))
  }

  it('the form says until when, why then, and by which clause', async () => {
    await world.says(school, '/备案 授课计划 新能源')
    for (const shown of [
      '新能源汽车技术',
      '2026-12-18 周五（第16周）',
      '还有 26 天',
      '周日不上班',
      'S0-13',
    ]) {
      expect(card().text).toContain(shown)
    }
    const names = ['major', 'courses', 'hours', 'teacher_qualification', 'note']
    expect(fieldsIn(card().message.content)).toEqual(names)
  })

  it('without what it needs it is not handed in, and what was wrong stays in its field', async () => {
    const { toast } = await world.presses(school, 'filing.submit', { hours: '好几百', note: '合班' })
    expect(toast?.type).toBe('warning')
    expect(card().text).toContain('教学时数合计「好几百」不是数字')
    expect(card().text).toContain('还差：课程设置、授课教师资质')
    expect(filledIn(card().message.content, 'hours')).toBe('好几百')
    expect(filledIn(card().message.content, 'note')).toBe('合班')
  })

  it('a spreadsheet with faults is named row by row, and nothing of it is taken', async () => {
    await sends(
      '授课计划.xlsx',
      await sheet([[...courses[0]], ['动力电池技术', '25新能源1班', '很多', '戚南星', '']]),
    )
    await soon(() => expect(card().text).toContain('表格有 2 处要改'))
    expect(card().text).toContain('第 3 行（动力电池技术）「总学时」「很多」不是数字')
    expect(card().text).toContain('第 3 行（动力电池技术）「教师资质」没有填')
    await world.says(school, '/备案 授课计划 新能源')
    expect(card().text).toContain('还差：课程设置')
  })

  it('put right, it is taken whole, with what its hours make', async () => {
    await sends('授课计划.xlsx', await sheet(courses))
    await soon(() => expect(card().text).toContain('收下 2 行'))
    expect(card().text).toContain('总学时合计 136')
    await world.presses(school, 'filing.open')
    expect(card().text).toContain('新能源汽车构造 · 25新能源1班 · — · 72 · 戚南星 · 讲师')
  })

  it('hours that are not those of the rows have to be confirmed', async () => {
    const form = { hours: '140', teacher_qualification: '均有教师资格证' }
    const { toast } = await world.presses(school, 'filing.submit', form)
    expect(toast?.content).toContain('确认')
    expect(card().text).toContain('教学时数合计填的是 140，表格里合计 136')
    const again = await world.presses(school, 'filing.submit', { hours: '136' })
    expect(again.toast).toMatchObject({ type: 'success' })
  })

  it('handed in it has a number, the clause and its reviewer; no group hears of it', async () => {
    expect(numberOn()).toMatch(/^BA-2026-/)
    for (const shown of ['备案回执', '按期', lead, '136', '均有教师资格证'])
      expect(card().text).toContain(shown)
    expect(await owed(numberOn())).toMatchObject({ state: 'submitted', doneOn: '2026-11-22' })
    expect(world.lastTold(lead).text).toContain(numberOn())
    expect(toldInGroups(world)).toEqual([])
  })

  it('the form it was filled in with can hand in nothing twice', async () => {
    const gone = world.told(school).filter(({ text }) => text.includes('这份备案已经提交'))
    expect(gone.length).toBeGreaterThan(0)
    expect(gone.flatMap(({ buttons }) => buttons)).toEqual([])
  })

  it('until it is reviewed it can be changed; the number stays and the reviewer sees the new version', async () => {
    const number = numberOn()
    await world.presses(school, 'filing.edit')
    expect(filledIn(card().message.content, 'note')).toBe('合班')
    await world.presses(school, 'filing.submit', { note: '两个班合上' })
    expect([numberOn(), card().text.includes('第 2 版')]).toEqual([number, true])
    expect(await filing(number)).toMatchObject({ version: 2, state: 'submitted' })
    expect(world.lastTold(lead).text).toContain('两个班合上')
  })

  it('passed it is locked, and says how it can be opened again', async () => {
    const receipt = card()
    const number = numberOn()
    await world.presses(lead, 'filing.approve')
    const shown = world.told(school).find(({ message }) => message.messageId === receipt.message.messageId)
    expect([shown?.text.includes('已通过并锁定'), shown?.buttons]).toEqual([true, []])
    const { toast } = await pressesOn(world, school, receipt, { action: 'filing.edit' })
    expect(toast?.content).toContain(`/重开 ${number}`)
    await world.says(school, '/备案 授课计划 新能源')
    expect(card().text).toContain('已通过并锁定')
  })

  it('the template has the headings by which it is read, and the rows that are there', async () => {
    await world.says(school, '/备案 授课计划 网络')
    await world.presses(school, 'filing.template', {})
    const files = () => world.told(school).filter(({ message }) => message.type === 'file')
    await soon(() => expect(files()).toHaveLength(1))
    const found = world.standin.resource(String(files()[0]?.message.content['file_key']))
    const [cells] = (await readCells(found?.bytes ?? new Uint8Array(), 'x.xlsx')) ?? []
    expect(cells?.[0]?.slice(0, 2)).toEqual(['课程', '班级'])
  })
})
