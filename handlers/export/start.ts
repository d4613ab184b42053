import type { Ask } from '#src/bot/ask.ts'
import { exportSubject, shownExport } from '#src/bot/export/progress.ts'
import { permit } from '#src/bot/permit.ts'
import { say, show, soon, type Reply } from '#src/bot/reply.ts'
import { exportProgress } from '#src/cards/export-progress.ts'
import { may } from '#src/domain/access.ts'
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
  const { actor, place, language, newId, now, records } = ask
  const { term, named } = readRest(ask, rest)
  const school = named ?? (kind === 'inspection' ? inspected(ask) : undefined)
  if (school && !mayExportOf(actor, kind, school.id)) throw refusal('access.ownSchool')
  const pending = {
    id: newId(),
    openId: actor.openId,
    // What comes is read in private, whatever the group speaks.
    language: place.kind === 'group' ? (actor.person?.language ?? 'zh') : language,
    kind,
    termId: term.id,
    schoolId: school?.id,
    askedAt: now,
  }
  if (!(await records.exports.put(pending))) return [say('export.already')]
  const data = { ...(await shownExport(pending, records)), at: { stage: 'waiting' } } as const
  return [show(exportProgress, data, { subject: exportSubject(pending.id) }), soon('write-export')]
}

/** A term and a school, in any order; the term that runs where none is named. */
function readRest(ask: Ask, rest: string) {
  const { schools, terms } = ask.consortium
  const found = findTerm(rest, { terms, today: ask.today })
  const words = found?.rest ?? rest
  const named = schoolIn(schools, words)
  const unread = named?.rest ?? words
  if (/[\p{L}\p{N}]/u.test(unread)) {
    throw refusal('export.noTerm', { words: unread, terms: terms.map(({ id }) => id).join(' ') })
  }
  return { term: found?.term ?? termOf(ask, ''), named: named?.school }
}

/** An inspection is of one school: the group's, or one's own. */
function inspected({ actor, place, consortium }: Ask): School {
  if (place.school) return place.school
  if (actor.school?.role === 'partner') return actor.school
  const example = consortium.schools.find(({ role }) => role === 'partner')
  throw refusal('export.noSchool', { school: example?.shortNames[0] ?? '' })
}
