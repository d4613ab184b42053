import type { Ask } from '#src/bot/ask.ts'
import type { AuditList } from '#src/cards/audit-list.ts'
import type { AuditRow } from '#src/cards/audit-words.ts'
import { localDate, localTime } from '#src/domain/dates.ts'
import type { AuditFilter, KeptAuditEntry } from '#src/ports/audit.ts'
import { listAudit, type AuditPage } from '#src/usecases/audit/list.ts'

/** One page of the audit, every id replaced by what people call it. */
export async function auditPage(ask: Ask, filter: AuditFilter, number: number): Promise<AuditList> {
  const found = await listAudit(ask, filter, number)
  const { page, pages, total, rows } = found
  return {
    noun: filter.noun,
    about: await aboutOf(ask, filter),
    query: { ...filter },
    page,
    pages,
    total,
    rows: rows.map((row) => toRow(ask, row, found)),
  }
}

async function aboutOf(ask: Ask, { schoolId, personIds, label }: AuditFilter): Promise<readonly string[]> {
  const [person] = personIds ? await ask.records.people.byIds(personIds) : []
  return [label, person?.name, schoolName(ask, schoolId)].filter((text) => text !== undefined)
}

function schoolName({ consortium }: Ask, id: string | undefined): string | undefined {
  const school = consortium.schools.find((one) => one.id === id)
  return school?.shortNames[0] ?? school?.name
}

function toRow(ask: Ask, entry: KeptAuditEntry, { people }: AuditPage): AuditRow {
  const { at, actor, act, subject, schoolId, details = {} } = entry
  const { timeZone } = ask.rules
  const nameOf = (id: string | undefined) => people.find((person) => person.id === id)?.name
  const school = schoolName(ask, schoolId)
  return {
    at: `${localDate(at, timeZone)} ${localTime(at, timeZone)}`,
    by: { kind: actor.kind, name: nameOf(actor.personId) },
    act,
    subject: subject && { kind: subject.kind, name: subject.label ?? nameOf(subject.id) },
    school,
    details,
  }
}
