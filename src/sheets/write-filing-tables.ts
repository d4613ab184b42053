import { z } from 'zod'
import { writeWorkbook } from './write-workbook.ts'

const template = z.object({
  sheets: z
    .array(
      z.object({
        title: z.string(),
        headers: z.array(z.string()),
        rows: z.array(z.array(z.union([z.string(), z.number()]))),
      }),
    )
    .min(1),
})

/** The platform of spreadsheets takes no more characters for the name of a sheet, and none of these. */
const longestTitle = 31
const forbidden = /[\\/?*:[\]]/g

/** The tables of a filing as a spreadsheet to fill in, from what its recipe says of them. */
export function writeFilingTables(recipe: string): Promise<Uint8Array> {
  const { sheets } = template.parse(JSON.parse(recipe))
  return writeWorkbook(
    sheets.map(({ title, headers, rows }) => ({
      title: title.replaceAll(forbidden, ' ').slice(0, longestTitle),
      headers,
      rows,
      widths: headers.map((header) => Math.max(12, header.length * 2 + 2)),
    })),
  )
}
