import writeExcelFile from 'write-excel-file/node'
import { describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { located } from '#src/domain/consortium-file/workbook.ts'
import { readWorkbook } from '#src/sheets/read-workbook.ts'
import { templateRows } from '#src/sheets/template-rows.ts'
import { writeTemplate } from '#src/sheets/write-template.ts'
import { writeWorkbook } from '#src/sheets/write-workbook.ts'
import { demoWorkbook, understood } from './demo-sheets.ts'

const codes = (issues: readonly { readonly code: string }[]) => issues.map(({ code }) => code)
const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('a workbook is read as the file it was made from', () => {
  it('the demo consortium comes to the same rows from .xlsx and from .json', async () => {
    const workbook = await readWorkbook(await demoWorkbook(), '集团.xlsx')
    const json = await readWorkbook(bytesOf(JSON.stringify(demoConsortium)), 'demo.json')
    expect([workbook.errors, workbook.notices]).toEqual([[], []])
    const [ofSheets, ofJson] = [understood(workbook.input), understood(json.input)]
    expect(ofSheets.errors).toEqual([])
    expect(ofSheets.rows).toEqual(ofJson.rows)
    expect(ofSheets.rows.people).toHaveLength(demoConsortium.people.length)
  })

  it('the template reads back without errors, two rows a kind', async () => {
    const workbook = await readWorkbook(await writeTemplate([{ zh: '怎么填', en: 'how' }]), '模板.xlsx')
    const { rows, errors } = understood(workbook.input)
    expect([workbook.errors, workbook.notices, errors]).toEqual([[], [], []])
    for (const kind of [
      'schools',
      'majors',
      'terms',
      'people',
      'classes',
      'courses',
      'ownDays',
      'figures',
      'observations',
      'filings',
    ] as const) {
      expect(rows[kind]).toHaveLength(2)
    }
    expect(Object.keys(workbook.input)).toEqual(Object.keys(templateRows))
  })

  it('days that a spreadsheet keeps as days, or that people write their way, are days', async () => {
    const data = [
      ['编号', '名称', '第一周周一', '周数', '结束'],
      ['A', '甲', { value: new Date('2026-08-31'), type: Date, format: 'yyyy-mm-dd' }, 20, '2027/1/15'],
      ['B', '乙', '2027年2月22日', 20, '2027.07.09'],
    ] as const
    const bytes = await writeExcelFile([{ sheet: '学期', data: data.map((row) => [...row]) }]).toBuffer()
    const { input } = await readWorkbook(bytes, 'terms.xlsx')
    expect(understood(input).rows.terms.map(({ firstDay, lastDay }) => [firstDay, lastDay])).toEqual([
      ['2026-08-31', '2027-01-15'],
      ['2027-02-22', '2027-07-09'],
    ])
  })

  it('headers and roles are understood in either language, whatever their spaces and brackets', async () => {
    const headers = ['Name', ' 学校 （编号）', 'ROLES', '手机号*']
    const bytes = await writeWorkbook([
      { title: 'People', headers, rows: [['示例', 'GZ', '教师，管理员', '1']] },
    ])
    const { input, errors } = await readWorkbook(bytes, 'x.xlsx')
    expect(errors).toEqual([])
    expect(input['people']).toEqual([{ name: '示例', school: 'GZ', roles: 'teacher,admin', mobile: '1' }])
  })
})

describe('a fault is told in the words of the file', () => {
  it('an issue of a row is found by sheet, row of the file and header, blank rows counted', async () => {
    const rows = [['GZ', '甲校', 'lead', '高职'], [], ['ZZ', '乙校', '主人', '中职']]
    const headers = ['编号', '全称', '牵头或成员', '类型']
    const { input, layout } = await readWorkbook(
      await writeWorkbook([{ title: '学校', headers, rows }]),
      'x.xlsx',
    )
    const [issue, ...others] = understood(input).errors.map((one) => located(one, layout))
    expect(others).toEqual([])
    expect(issue).toMatchObject({ sheet: '学校', row: 4, column: '牵头或成员', code: 'unknown_value' })
  })

  it('a header nobody knows is told once, and a missing one instead of every row', async () => {
    const rows = [...Array(50).keys()].map((n) => [`S${n}`, '校', '蓝'])
    const headers = ['编号', '全称', '颜色']
    const bytes = await writeWorkbook([{ title: '学校', headers, rows }])
    const { input, errors, notices } = await readWorkbook(bytes, 'x.xlsx')
    expect(input).toEqual({})
    expect(errors.map(({ code, data }) => [code, data['value']])).toEqual([
      ['missing_header', '牵头或成员'],
      ['missing_header', '类型'],
    ])
    expect(notices).toMatchObject([{ code: 'unknown_header', row: 1, column: '颜色' }])
  })

  it('two columns or two sheets of one meaning are refused', async () => {
    const one = {
      title: '学校',
      headers: ['编号', 'id', '全称', '角色', '类型'],
      rows: [['a', 'b', 'c', 'lead', 'd']],
    }
    const { errors } = await readWorkbook(await writeWorkbook([one, { ...one, title: 'schools' }]), 'x.xlsx')
    expect(codes(errors)).toEqual(['double_header', 'double_sheet'])
  })

  it.each([
    ['a text that calls itself a workbook', 'x.xlsx', 'not a zip', 'unreadable'],
    ['a workbook cut off', 'x.xlsx', 'PK\u0003\u0004', 'unreadable'],
    ['broken JSON', 'x.json', '{"schools": [', 'unreadable'],
    ['JSON that is a list', 'x.json', '[]', 'not_a_file'],
    ['a picture', 'x.png', 'x', 'unknown_kind'],
    ['a table of nothing we know', 'x.csv', 'a,b\n1,2', 'unknown_sheet'],
    ['nothing', 'x.csv', '', 'unknown_sheet'],
  ])('%s is refused with a reason', async (_, name, text, code) => {
    const { input, errors } = await readWorkbook(bytesOf(text), name)
    expect([input, codes(errors)]).toEqual([{}, [code]])
  })

  it('a workbook without a sheet we know is refused; one strange sheet among ours is only told', async () => {
    const strange = { title: '食堂', headers: ['菜'], rows: [['面']] }
    const school = {
      title: '学校',
      headers: ['编号', '全称', '角色', '类型'],
      rows: [['A', '甲', '牵头', '高职']],
    }
    expect(codes((await readWorkbook(await writeWorkbook([strange]), 'x.xlsx')).errors)).toEqual([
      'unknown_sheet',
    ])
    const both = await readWorkbook(await writeWorkbook([strange, school]), 'x.xlsx')
    expect([codes(both.errors), codes(both.notices)]).toEqual([[], ['unknown_sheet']])
  })
})
