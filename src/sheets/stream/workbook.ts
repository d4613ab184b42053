import { escaped, rowXml, sheetHead, sheetTail, styles, type CellValue } from './sheet-xml.ts'
import { createZip, type Zip } from './zip.ts'

export interface SheetHead {
  readonly title: string
  readonly headers: readonly string[]
  /** In characters, by column. */
  readonly widths: readonly number[]
}

/** A workbook whose rows are written as they come and never held. */
export interface StreamedWorkbook {
  /** Begins the next sheet. */
  sheet(head: SheetHead): Promise<void>
  row(cells: readonly CellValue[]): Promise<void>
  /** Gives the last part away. At least one part is made, if only with its headers. */
  end(): Promise<void>
}

export interface Limits {
  /** A part is ended soon after it has become so large; what is still to be compressed comes on top. */
  readonly bytes: number
  /** Excel takes 1,048,576 rows in a sheet. */
  readonly rows: number
}

/** Text that is gathered before it is compressed, in characters. */
const gathered = 65_536

/** Writes a workbook into as many parts as the limits ask for; the sheet that was cut goes on in the next one. */
export function streamWorkbook(
  { bytes, rows }: Limits,
  onPart: (part: Uint8Array) => Promise<void>,
): StreamedWorkbook {
  let part: Part | undefined
  let current: SheetHead | undefined

  const next = async (head: SheetHead) => {
    part ??= createPart()
    await part.sheet(head)
  }
  const endPart = async () => {
    const ending = part
    part = undefined
    if (ending) await onPart(await ending.finish())
  }
  return {
    async sheet(head) {
      current = head
      if (part && part.size() >= bytes) await endPart()
      await next(head)
    },
    async row(cells) {
      if (!current) throw new Error('no sheet was begun')
      if (!part || part.size() >= bytes || part.rows() >= rows) {
        await endPart()
        await next(current)
      }
      await part?.row(cells)
    },
    end: endPart,
  }
}

interface Part {
  sheet(head: SheetHead): Promise<void>
  row(cells: readonly CellValue[]): Promise<void>
  rows(): number
  size(): number
  finish(): Promise<Uint8Array>
}

function createPart(): Part {
  const zip = createZip()
  const titles: string[] = []
  let row = 0
  let waiting = ''
  const flush = async (text: string) => {
    waiting += text
    if (waiting.length < gathered && text !== sheetTail) return
    const ready = waiting
    waiting = ''
    await zip.write(ready)
  }
  const endSheet = async () => {
    if (titles.length > 0) await flush(sheetTail)
  }
  return {
    async sheet({ title, headers, widths }) {
      await endSheet()
      titles.push(titleFor(title, titles))
      await zip.begin(`xl/worksheets/sheet${titles.length}.xml`)
      row = 1
      await flush(sheetHead(widths) + rowXml(headers, row, true))
    },
    async row(cells) {
      row += 1
      await flush(rowXml(cells, row))
    },
    rows: () => row,
    size: () => zip.size(),
    async finish() {
      await endSheet()
      await writeFrame(zip, titles)
      return zip.finish()
    },
  }
}

/** Sheets have names of at most 31 characters, without some marks, and no two alike. */
function titleFor(wanted: string, taken: readonly string[]): string {
  const name = wanted.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31)
  for (let count = 2, found = name; ; count += 1) {
    if (!taken.includes(found)) return found
    found = `${name.slice(0, 27)} ${count}`
  }
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The parts of a workbook that name the others (ECMA-376, part 1). */
async function writeFrame(zip: Zip, titles: readonly string[]): Promise<void> {
  const each = (write: (number: number, title: string) => string) =>
    titles.map((title, index) => write(index + 1, title)).join('')
  const file = async (name: string, text: string) => {
    await zip.begin(name)
    await zip.write(text)
  }
  await file('xl/styles.xml', styles)
  await file(
    'xl/workbook.xml',
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each(
      (number, title) => `<sheet name="${escaped(title)}" sheetId="${number}" r:id="rId${number}"/>`,
    )}</sheets></workbook>`,
  )
  await file(
    'xl/_rels/workbook.xml.rels',
    `${declaration}<Relationships xmlns="${packages}/relationships">${each(
      (number) =>
        `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
    )}<Relationship Id="rId${titles.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  )
  await file(
    '_rels/.rels',
    `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  )
  await file(
    '[Content_Types].xml',
    `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${each(
        (number) =>
          `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${type}.worksheet+xml"/>`,
      )}</Types>`,
  )
}
