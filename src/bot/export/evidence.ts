import { localDate } from '#src/domain/dates.ts'
import type { PolicyItem } from '#src/domain/policy/pack.ts'
import { catalogue, type MessageKey } from '#src/i18n/messages.ts'
import { textOf, type Say } from '#src/i18n/say.ts'
import type { EvidenceLine } from '#src/ports/ledger.ts'
import { majorName, periodName, schoolName, type Exporting } from './exporting.ts'
import type { Column } from './workbook.ts'

export interface NamedEvidence extends EvidenceLine {
  readonly item: PolicyItem
}

/** 佐证索引 — which record stands for what is owed. */
export function evidenceColumns(exporting: Exporting): readonly Column<NamedEvidence>[] {
  const { say } = exporting
  return [
    { title: 'column.item', width: 9, of: ({ item }) => item.id },
    { title: 'column.clause', width: 12, of: ({ item }) => item.clause },
    { title: 'column.school', width: 26, of: ({ obligation }) => schoolName(exporting, obligation.schoolId) },
    { title: 'column.major', width: 22, of: ({ obligation }) => majorName(exporting, obligation.majorId) },
    { title: 'column.period', width: 24, of: ({ obligation }) => periodName(exporting, obligation.period) },
    { title: 'column.record', width: 16, of: ({ kind }) => recordKindText(kind, say) },
    { title: 'column.number', width: 15, of: ({ number }) => number },
    { title: 'column.on', width: 12, of: (line) => dayOf(exporting, line) },
    { title: 'column.attachments', width: 40, of: (line) => attachmentsText(line, say) },
  ]
}

function dayOf({ rules }: Exporting, { on, at }: EvidenceLine): string | undefined {
  return on ?? (at && localDate(at, rules.timeZone))
}

function attachmentsText({ pictures, files }: EvidenceLine, say: Say): string {
  return [...(pictures > 0 ? [say('export.pictures', { count: pictures })] : []), ...files].join('、')
}

const isKey = (key: string): key is MessageKey => Object.hasOwn(catalogue, key)

/** A kind nobody has a word for stands as its code. */
export function recordKindText(kind: string, say: Say): string {
  const key = `export.record.${kind}`
  return isKey(key) ? textOf({ key, values: {} }, say.language) : kind
}
