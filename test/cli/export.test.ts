import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { exportSheets } from '#src/cli/export.ts'
import { importFile } from '#src/cli/import.ts'
import { readXlsx } from '#src/sheets/read-xlsx.ts'
import { openStore } from '#src/store/open.ts'
import { runs } from '#test/support/terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'rongtong-export-'))
const env = { DATABASE_URL: `pglite:${join(folder, 'db')}`, CLOCK: '2026-11-22T10:00:00+08:00' }
beforeAll(async () => {
  const file = join(folder, 'demo.json')
  writeFileSync(file, JSON.stringify(demoConsortium))
  expect((await runs(importFile, [file], env)).refusal).toBeUndefined()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const out = join(folder, 'out.xlsx')
const exports = (...words: readonly string[]) => runs(exportSheets, [...words, '--out', out], env)
const sheets = () => readXlsx(readFileSync(out))

describe('rongtong export', () => {
  it.each([
    ['ledger', ['S0', 'S1', 'S2', 'S3', 'S4', '佐证']],
    ['observations', ['听课']],
    ['kpi', ['指标']],
    ['inspection', ['目录', '授课', '听课', '教学', '备案', '退回', '指标']],
  ])('writes %s as a workbook of everybody’s', async (kind, titles) => {
    const { lines, refusal } = await exports(kind)
    expect(refusal).toBeUndefined()
    expect(lines[0]).toBe(out)
    const written = await sheets()
    const rows = written.reduce((sum, sheet) => sum + sheet.rows.length - 1, 0)
    expect(lines[1]).toBe(`${rows} rows`)
    expect(written.map(({ title }) => title.slice(0, 2))).toEqual(titles)
    expect(rows).toBeGreaterThan(4)
  })

  it('is for nobody else to read', () => {
    expect(statSync(out).mode.toString(8).slice(-3)).toBe('600')
  })

  it('writes the term and the school that are asked for, in English too', async () => {
    await exports('observations', '--term', '2026-2027-1', '--school', 'XL', '--lang', 'en')
    const [sheet] = await sheets()
    expect(sheet?.title).toBe('Observations')
    expect(sheet?.rows.slice(1).map(([number]) => number)).toEqual(['TK-2026-0103', 'TK-2026-0104'])
    await exports('observations', '--term', '2026-2027-2')
    expect((await sheets())[0]?.rows).toHaveLength(1)
  })

  it('keeps in the audit that it was done at the command line', async () => {
    const store = await openStore(env.DATABASE_URL)
    const { rows } = await store.transaction(({ audit }) =>
      audit.list({ noun: 'export' }, { size: 1, number: 1 }),
    )
    await store.close()
    expect(rows).toMatchObject([{ act: 'export.made', via: 'cli', actor: { kind: 'cli' } }])
  })

  it.each([
    [['ledger', '--term', '2031-2032-1'], '2026-2027-1'],
    [['inspection', '--school', 'QQ'], 'DP'],
  ])('refuses %j and says what there is', async (words, there) => {
    const { refusal } = await exports(...words)
    expect(refusal).toContain(there)
  })

  it.each([[['everything']], [[]], [['ledger', 'kpi']], [['ledger', '--lang', 'fr']]])(
    'does not understand %j',
    async (words) => {
      const { refusal } = await runs(exportSheets, [...words, '--out', join(folder, 'no.xlsx')], env)
      expect(refusal).toBe('a kind and a file, please')
      expect(existsSync(join(folder, 'no.xlsx'))).toBe(false)
    },
  )
})
