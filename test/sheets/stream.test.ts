import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readXlsx } from '#src/sheets/read-xlsx.ts'
import { spoolWorkbook } from '#src/sheets/stream/spool.ts'
import { longestText } from '#src/sheets/stream/sheet-xml.ts'
import { streamWorkbook, type StreamedWorkbook } from '#src/sheets/stream/workbook.ts'

// oxlint-disable-next-line no-control-regex -- what XML cannot say
const unspeakable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g
const plenty = { bytes: 1_000_000, rows: 1_000_000 }
const head = (title: string, ...headers: readonly string[]) => ({ title, headers, widths: [] })

async function partsOf(
  write: (workbook: StreamedWorkbook) => Promise<void>,
  limits = plenty,
): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = []
  const workbook = streamWorkbook(limits, async (part) => void parts.push(part))
  await write(workbook)
  await workbook.end()
  return parts
}

/** Cells to the right that hold nothing are not there for a reader. */
const trimmed = (cells: readonly unknown[]) => {
  const last = cells.findLastIndex((cell) => cell !== null)
  return cells.slice(0, last + 1)
}

describe('a workbook whose rows are written as they come', () => {
  it('is read back as it was written, sheet by sheet', async () => {
    const [part] = await partsOf(async (workbook) => {
      await workbook.sheet(head('S0 融通通知', '条目', '要求', '佐证数'))
      await workbook.row(['S0-13', '授课计划 <备案> & “资质”', 3])
      await workbook.row(['S0-16', undefined, 0])
      await workbook.sheet(head('空表', '编号'))
    })
    const sheets = await readXlsx(part ?? new Uint8Array())
    expect(sheets.map(({ title, rows }) => [title, rows.map(trimmed)])).toEqual([
      [
        'S0 融通通知',
        [
          ['条目', '要求', '佐证数'],
          ['S0-13', '授课计划 <备案> & “资质”', 3],
          ['S0-16', null, 0],
        ],
      ],
      ['空表', [['编号']]],
    ])
  })

  it('holds whatever people type, but what XML cannot say', async () => {
    const typed = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { minLength: 1, maxLength: 30 }), async (texts) => {
        const [part] = await partsOf(async (workbook) => {
          await workbook.sheet(head('表', '列'))
          for (const text of texts) await workbook.row([`[${text}]`])
        })
        const [sheet] = await readXlsx(part ?? new Uint8Array())
        const sayable = texts.map((text) => `[${text.replaceAll(unspeakable, '')}]`)
        expect(sheet?.rows.slice(1).map(([cell]) => String(cell).replaceAll('\r\n', '\n'))).toEqual(
          sayable.map((text) => text.replaceAll(/\r\n?/g, '\n')),
        )
      }),
      { numRuns: 40 },
    )
  })

  it('writes what looks like a formula or a date as the text it is', async () => {
    const texts = ['=1+1', '@SUM(A1)', '2026-11-22', '00123', '-5']
    const [part] = await partsOf(async (workbook) => {
      await workbook.sheet(head('表', '列'))
      for (const text of texts) await workbook.row([text])
    })
    const [sheet] = await readXlsx(part ?? new Uint8Array())
    expect(sheet?.rows.slice(1).flat()).toEqual(texts)
  })

  it('gives sheets names that a spreadsheet takes, no two alike', async () => {
    const [part] = await partsOf(async (workbook) => {
      for (let count = 0; count < 3; count += 1) await workbook.sheet(head(`a/b:c${'长'.repeat(40)}`, 'x'))
    })
    const titles = (await readXlsx(part ?? new Uint8Array())).map(({ title }) => title)
    expect(new Set(titles).size).toBe(3)
    for (const title of titles) expect(title).toMatch(/^a b c长{1,28}( [23])?$/)
  })

  it('cuts a text that is longer than a cell takes', async () => {
    const [part] = await partsOf(async (workbook) => {
      await workbook.sheet(head('表', '列'))
      await workbook.row(['长'.repeat(longestText + 1)])
    })
    const [sheet] = await readXlsx(part ?? new Uint8Array())
    expect(String(sheet?.rows[1]?.[0])).toMatch(/^长+…$/)
  })
})

describe('a workbook that becomes too large', () => {
  const numbered = async (workbook: StreamedWorkbook) => {
    await workbook.sheet(head('一', '号'))
    for (let row = 1; row <= 25; row += 1) await workbook.row([row])
    await workbook.sheet(head('二', '号'))
    await workbook.row([26])
  }

  it('goes on in another file, with the headers again and every row once', async () => {
    const parts = await partsOf(numbered, { ...plenty, rows: 11 })
    const sheets = (await Promise.all(parts.map(readXlsx))).flat()
    expect(parts.length).toBe(3)
    expect(sheets.map(({ title, rows }) => [title, rows[0]?.[0], rows.length - 1])).toEqual([
      ['一', '号', 10],
      ['一', '号', 10],
      ['一', '号', 5],
      ['二', '号', 1],
    ])
    expect(sheets.flatMap(({ rows }) => rows.slice(1).flat())).toEqual(
      Array.from({ length: 26 }, (_, index) => index + 1),
    )
  })

  it('is cut by its size in bytes, not far beyond the limit', async () => {
    const limit = 200_000
    const text = (row: number) =>
      Array.from({ length: 8 }, (_, part) =>
        createHash('sha512').update(`${row} ${part}`).digest('base64'),
      ).join('')
    const parts = await partsOf(
      async (workbook) => {
        await workbook.sheet(head('一', '号'))
        for (let row = 1; row <= 2000; row += 1) await workbook.row([text(row)])
      },
      { ...plenty, bytes: limit },
    )
    expect(parts.length).toBeGreaterThan(2)
    for (const part of parts) expect(part.length).toBeLessThan(limit + 100_000)
  })

  it('is kept aside as files that are gone once they were sent', async () => {
    const parts = await spoolWorkbook(numbered, { ...plenty, rows: 11 })
    expect(parts.count).toBe(3)
    const [sheet] = await readXlsx(await parts.bytes(1))
    expect(sheet?.rows[1]).toEqual([11])
    await parts.discard()
    await expect(parts.bytes(1)).rejects.toThrow('ENOENT')
  })

  it('leaves nothing behind when writing it fails', async () => {
    const failing = spoolWorkbook(async (workbook) => {
      await numbered(workbook)
      throw new Error('no more')
    })
    await expect(failing).rejects.toThrow('no more')
  })
})
