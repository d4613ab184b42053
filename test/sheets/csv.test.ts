import { describe, expect, it } from 'vitest'
import { readWorkbook } from '#src/sheets/read-workbook.ts'
import { csvOf } from './demo-sheets.ts'

const rows = [
  ['姓名', '学校', '角色', '课程', '备注'],
  ['柏承宇', 'DP', '教师', '数控编程、机械制图', '说 "好"，\n第二行'],
  ['', '', '', '', ''],
  ['祁若川', 'DP', 'coordinator', '', ''],
]
const people = [
  {
    name: '柏承宇',
    school: 'DP',
    roles: 'teacher',
    courses: '数控编程、机械制图',
    note: '说 "好"，\n第二行',
  },
  { name: '祁若川', school: 'DP', roles: 'coordinator', courses: '' },
]
const utf8 = Buffer.from(csvOf(rows))
/** The same text as Chinese spreadsheets write it. */
const gb18030 = Buffer.from(
  'ItDVw/siLCLRp9CjIiwivcfJqyIsIr/Os8wiLCKxuNeiIg0KIrDYs9DT7iIsIkRQIiwivczKpiIsIsr9v9ix4LPMoa' +
    'K7+tC11sbNvCIsIsu1ICIiusMiIqOsCrXatv7Q0CINCiIiLCIiLCIiLCIiLCIiDQoixu7I9LSoIiwiRFAiLCJjb29y' +
    'ZGluYXRvciIsIiIsIiI=',
  'base64',
)

describe('a CSV file is one sheet', () => {
  it.each([
    ['UTF-8', utf8],
    ['UTF-8 with a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8])],
    ['GB18030, as Chinese spreadsheets write it', gb18030],
    ['tabs', Buffer.from(csvOf(rows).replaceAll('","', '"\t"'))],
  ])('in %s it holds the same rows', async (_, bytes) => {
    const { input, errors, layout } = await readWorkbook(bytes, '人员-2026秋.csv')
    expect(errors).toEqual([])
    expect(input).toEqual({ people })
    expect(layout['people']?.rows).toEqual([2, 4])
  })

  it.each(['people.csv', '人员.CSV', '名册（终稿）.csv', 'sheet1.csv'])(
    'of the name %s it is a table of people, by its name or by its headers',
    async (name) => {
      expect(Object.keys((await readWorkbook(utf8, name)).input)).toEqual(['people'])
    },
  )

  it('of bytes that are no text is refused', async () => {
    const { errors } = await readWorkbook(Uint8Array.from([0xff, 0xff, 0x00, 0x81]), 'people.csv')
    expect(errors.map(({ code }) => code)).toEqual(['unreadable'])
  })
})
