import { exportKinds, type ExportKind } from '../export.ts'

/** What people call each kind; a longer word goes before a shorter one. */
const words: Readonly<Record<ExportKind, RegExp>> = {
  ledger: /工作台账|台账|台帐|\bledger\b/iu,
  inspection: /(?:教学)?督[查导](?:材料|包|资料)?|\binspection\b/iu,
  observations: /听课记录表?|听课|\b(?:observations?|records)\b/iu,
  kpi: /指标(?:数据|表|情况)?|\bkpis?\b/iu,
}

export interface ExportWords {
  readonly kind: ExportKind
  /** What else was said: a term, a school. */
  readonly rest: string
}

/** What somebody wants exported; undefined where no kind, or more than one, is named. */
export function readExportWords(text: string): ExportWords | undefined {
  const found = exportKinds.flatMap((kind) => {
    const said = words[kind].exec(text)?.[0]
    return said === undefined ? [] : [{ kind, said }]
  })
  const [first, second] = found
  if (!first || second) return undefined
  return { kind: first.kind, rest: text.replace(first.said, ' ').replaceAll(/\s+/g, ' ').trim() }
}

const asks =
  /导出|导成|\bexport\b|(?:发|给|要).{0,12}(?:excel|xlsx|表格|电子表)|(?:做|生成|打包).{0,8}(?:excel|xlsx|表格)/iu
const aside =
  /(?:请|帮我|麻烦|把|给我|发我|发给我|我要|一份|一下|导出|导成|做成|生成|打包|成|为|的|所有|全部|excel|xlsx|表格|电子表|文件|please|export|the|as|an?|spreadsheet|[，。,.!！？?])/giu

/** 导出 in plain words: `把这学期的听课记录导出成 Excel`. */
export function readExportSentence(text: string): ExportWords | undefined {
  if (text.length > 60 || !asks.test(text)) return undefined
  const found = readExportWords(text)
  return found && { ...found, rest: found.rest.replaceAll(aside, ' ').replaceAll(/\s+/g, ' ').trim() }
}
