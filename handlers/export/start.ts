import type { Ask } from '#src/bot/ask.ts'
import { exportSubject, shownExport } from '#src/bot/export/progress.ts'
import { permit } from '#src/bot/permit.ts'
import { say, show, soon, type Reply } from '#src/bot/reply.ts'
import { exportProgress } from '#src/cards/export-progress.ts'
import { may } from '#src/domain/access.ts'
import type { ExportKind } from '#src/domain/export.ts'
import type { ExportWords } from '#src/domain/reading/export-words.ts'
import { findTerm } from '#src/domain/reading/term-words.ts'
import type { School } from '#src/domain/school.ts'
import { refusal } from '#src/failure.ts'
import { mayExportOf, rightFor } from '#src/usecases/export/scope.ts'
import { schoolIn } from '#src/usecases/kpi/school-of.ts'
import { termOf } from '#src/usecases/observation/list.ts'

/** Keeps what is to be exported for the job, and shows the card on which it tells how far it is. */
export async function startExport(ask: Ask, { kind, rest }: ExportWords): Promise<Reply> {
  permit(may(rightFor(kind))(ask.actor))
  const { consortium, today, actor, language, newId, now, records } = ask
  const found = findTerm(rest, { terms: consortium.terms, today })
  const named = schoolIn(consortium.schools, found?.rest ?? rest)
  const unread = named?.rest ?? found?.rest ?? rest
  if (/[\p{L}\p{N}]/u.test(unread)) throw refusal('export.noTerm', { words: unread, terms: termNames(ask) })
  const term = found?.term ?? termOf(ask, '')
  const school = schoolAsked(ask, kind, named?.school)
  const pending = {
    id: newId(),
    openId: actor.openId,
    language: actor.person?.language ?? language,
    kind,
    termId: term.id,
    schoolId: school?.id,
    askedAt: now,
  }
  if (!(await records.exports.put(pending))) return [say('export.already')]
  const data = { ...(await shownExport(pending, records)), at: { stage: 'waiting' } } as const
  return [show(exportProgress, data, { subject: exportSubject(pending.id) }), soon('write-export')]
}

const termNames = ({ consortium }: Ask) => consortium.terms.map(({ id }) => id).join(' ')

/** The school that was named; an inspection is of one school in any case: the group's, or one's own. */
function schoolAsked(
  { actor, place, consortium }: Ask,
  kind: ExportKind,
  named: School | undefined,
): School | undefined {
  const own = place.school ?? (actor.school?.role === 'partner' ? actor.school : undefined)
  const school = named ?? (kind === 'inspection' ? own : undefined)
  if (school && !mayExportOf(actor, kind, school.id)) throw refusal('access.ownSchool')
  if (school || kind !== 'inspection') return school
  const partner = consortium.schools.find(({ role }) => role === 'partner')
  throw refusal('export.noSchool', { school: partner?.shortNames[0] ?? partner?.name ?? '' })
}
