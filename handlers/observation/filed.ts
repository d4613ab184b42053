import type { Ask } from '#src/bot/ask.ts'
import { redraw, replace, show, tell, toast, type Part } from '#src/bot/reply.ts'
import { observationNotice } from '#src/cards/observation-notice.ts'
import { observationReceipt } from '#src/cards/observation-receipt.ts'
import type { Observation } from '#src/domain/observation.ts'
import { sentence } from '#src/i18n/say.ts'
import { askerOf } from '#src/usecases/observation/roster.ts'
import { redrawHeard } from '../appointment/heard.ts'
import { showObservation } from '#src/usecases/observation/shown.ts'
import { noticeSubject, receiptSubject } from '#src/usecases/observation/subjects.ts'
import type { Filed } from '#src/usecases/observation/submit.ts'

/** What is said when a record was filed or changed: a receipt to the observer, the record to the teacher, alone. */
export async function sayFiled(
  ask: Ask,
  { observation, before, heard = [] }: Filed,
): Promise<readonly Part[]> {
  const shown = await showObservation(ask, observation)
  const { id, number, version, content } = observation
  const parts: Part[] = [
    replace(observationReceipt, shown, receiptSubject(id)),
    redraw(receiptSubject(id), observationReceipt, shown),
  ]
  if (before) {
    const changed = version > before.version
    parts.push(
      changed
        ? toast('success', 'observation.saved', { number, version })
        : toast('success', 'observation.unchanged', { number }),
      ...(changed ? sayChanged(observation, before, shown) : []),
      ...observersTold(ask, observation, { teacher: shown.teacher, already: before.content.observerIds }),
    )
    return parts
  }
  const reachable = await isReachable(ask, content.teacherId)
  parts.push(
    reachable
      ? toast('success', 'observation.told', { teacher: shown.teacher })
      : toast('warning', 'observation.notYetReachable', { teacher: shown.teacher }),
    noticeTo(observation, shown),
    ...observersTold(ask, observation, { teacher: shown.teacher, already: [] }),
    ...(await redrawHeard(ask, heard)),
  )
  return parts
}

type Shown = Awaited<ReturnType<typeof showObservation>>

function noticeTo({ id, content }: Observation, shown: Shown): Part {
  const { teacherId } = content
  return show(observationNotice, shown, {
    to: { personId: teacherId },
    subject: noticeSubject(id, teacherId),
  })
}

function sayChanged(now: Observation, before: Observation, shown: Shown): readonly Part[] {
  const { teacherId } = now.content
  const formerId = before.content.teacherId
  if (formerId !== teacherId) {
    const gone = { ...shown, status: 'withdrawn' } as const
    return [redraw(noticeSubject(now.id, formerId), observationNotice, gone), noticeTo(now, shown)]
  }
  const updated = redraw(noticeSubject(now.id, teacherId), observationNotice, shown)
  // Who has read the former version is told that there is another one; who has not, just sees the newest.
  return before.acknowledgement ? [updated, noticeTo(now, shown)] : [updated]
}

async function isReachable(ask: Ask, personId: string): Promise<boolean> {
  const person = await ask.records.people.byId(personId)
  return person?.active === true && person.openId !== undefined
}

/** Who observed together with whoever files is told of it once. */
function observersTold(
  ask: Ask,
  { content, number }: Observation,
  { teacher, already }: { readonly teacher: string; readonly already: readonly string[] },
): readonly Part[] {
  const { id, name } = askerOf(ask)
  return content.observerIds
    .filter((observerId) => observerId !== id && !already.includes(observerId))
    .map((personId) => tell({ personId }, sentence('observation.together', { name, teacher, number })))
}
