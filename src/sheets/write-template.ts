import type { Pair } from '#src/i18n/pair.ts'
import { templateRows } from './template-rows.ts'
import { writeConsortium } from './write-consortium.ts'

/** The workbook that /import hands out: how to fill it in, then a sheet a kind with two invented rows each. */
export function writeTemplate(guide: readonly Pair[]): Promise<Uint8Array> {
  const rows = guide.map(({ zh, en }) => [zh, en])
  return writeConsortium(templateRows, [{ title: '说明', rows, widths: [70, 70] }])
}
