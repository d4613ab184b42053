import { readAuditQuery } from '#src/domain/audit/read-query.ts'
import { refusal } from '#src/failure.ts'
import type { AuditFilter, KeptAuditEntry } from '#src/ports/audit.ts'
import type { Person } from '#src/domain/person.ts'
import type { Context } from '../context.ts'
import { schoolIn } from '../kpi/school-of.ts'

/** What fits a card without turning pages inside it. */
const pageSize = 10

/** What somebody asks of the audit in words: kind, number or name, and a school, in any order. */
export async function auditFilterOf(context: Context, words: string): Promise<AuditFilter> {
  const { consortium, records } = context
  const named = schoolIn(consortium.schools, words)
  const people = await records.people.all()
  const read = readAuditQuery(named?.rest ?? words, people)
  if ('unknown' in read) throw refusal('audit.unknown', { word: read.unknown })
  return named ? { ...read.query, schoolId: named.school.id } : read.query
}

export interface AuditPage {
  readonly page: number
  readonly pages: number
  readonly total: number
  readonly rows: readonly KeptAuditEntry[]
  /** Everybody whom the rows name, those who left included. */
  readonly people: readonly Person[]
}

export async function listAudit(
  { records }: Pick<Context, 'records'>,
  filter: AuditFilter,
  number: number,
): Promise<AuditPage> {
  const { total, rows } = await records.audit.list(filter, { size: pageSize, number })
  const ids = rows.flatMap(({ actor, subject }) => [actor.personId ?? [], subject?.id ?? []].flat())
  const people = await records.people.byIds([...new Set(ids)])
  return { page: number, pages: Math.max(1, Math.ceil(total / pageSize)), total, rows, people }
}
