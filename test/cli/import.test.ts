import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { importFile } from '#src/cli/import.ts'
import { writeConsortium } from '#src/sheets/write-consortium.ts'
import { runs } from '#test/support/terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'rongtong-import-'))
const env = { DATABASE_URL: `pglite:${join(folder, 'db')}`, CLOCK: '2026-11-22T10:00:00+08:00' }
afterAll(() => rm(folder, { recursive: true, force: true }))

async function imports(name: string, bytes: Uint8Array | string) {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return runs(importFile, [file], env)
}

describe('rongtong import', () => {
  it('reads a workbook and prints what became of each kind', async () => {
    const { lines, refusal } = await imports('demo.xlsx', await writeConsortium(demoConsortium))
    expect(refusal).toBeUndefined()
    expect(lines).toContain('people: 26 new, 0 changed, 0 unchanged')
  })

  it('finds nothing new in the same consortium as JSON', async () => {
    const { lines, refusal } = await imports('demo.json', JSON.stringify(demoConsortium))
    expect(refusal).toBeUndefined()
    expect(lines.filter((line) => !/: 0 new, 0 changed/.test(line) && !line.startsWith('note: '))).toEqual([])
  })

  it('names sheet, row, column and reason of every wrong row, in Chinese and English, and applies nothing', async () => {
    const csv = '姓名,学校,角色,职称\n柏承宇,DP,教师,换了\n无名,QQ,king,\n'
    const { lines, refusal } = await imports('人员.csv', csv)
    expect(lines.filter((line) => !line.startsWith('note: '))).toEqual([])
    expect(refusal?.split('\n')).toEqual([
      '人员 第 3 行 「角色」列：不是可用的值（写的是「king」） / 人员 row 3 column “角色”: not one of the values there are (it says “king”)',
    ])
    const again = await imports('demo.json', JSON.stringify(demoConsortium))
    expect(again.lines).toContain('people: 0 new, 0 changed, 26 unchanged')
  })

  it('says who was matched by name, and whose mobile could not be looked up', async () => {
    const { lines, refusal } = await imports(
      'people.csv',
      '姓名,学校,角色,手机\n柏承宇,DP,教师,13800000000\n',
    )
    expect(refusal).toBeUndefined()
    expect(lines.filter((line) => line.startsWith('note: ')).map((line) => line.split(' / ')[0])).toEqual([
      'note: 人员 第 2 行 「手机」列：没有查到通讯录：缺少飞书应用的凭证或通讯录权限',
      'note: 人员 第 2 行 「姓名」列：按姓名匹配，请核对（写的是「柏承宇」）',
    ])
  })

  it('refuses to take the last administrator', async () => {
    const [admin] = demoConsortium.people
    const { refusal } = await imports(
      'last.json',
      JSON.stringify({ people: [{ ...admin, roles: ['teacher'] }] }),
    )
    expect(refusal).toContain('没有管理员')
  })

  it.each(['picture.png', 'broken.xlsx'])('refuses %s', async (name) => {
    expect((await imports(name, 'x')).refusal).toMatch(/文件打不开|只能读/)
  })
})
