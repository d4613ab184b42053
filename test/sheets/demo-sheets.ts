import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { readConsortiumFile } from '#src/domain/consortium-file.ts'
import { writeConsortium } from '#src/sheets/write-consortium.ts'

const nobody = { schools: [], majors: [], people: [], terms: [], classes: [] }

/** What a file comes to where nothing is known yet. */
export const understood = (input: unknown) =>
  readConsortiumFile(input, { known: nobody, zone: 'Asia/Shanghai', today: '2026-11-22' })

export const demoWorkbook = () => writeConsortium(demoConsortium)

/** Cells as a spreadsheet writes them to CSV. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
}
