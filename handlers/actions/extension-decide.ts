import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { redraw, replace, show, tell, toast, type Part } from '#src/bot/reply.ts'
import { extensionCard } from '#src/cards/extension-card.ts'
import { may } from '#src/domain/access.ts'
import { sentence } from '#src/i18n/say.ts'
import { decideExtension } from '#src/usecases/review/decide-extension.ts'
import { showExtension } from '#src/usecases/review/shown-extension.ts'
import { extensionSubject } from '#src/usecases/review/subjects.ts'
import { schoolsPeople } from '../review/decided.ts'
import { readDue, readText } from '../review/read-due.ts'

/** 延期 — granted, perhaps until another day, or refused with a reason; the school is told. */
export const extensionDecide = defineAction({
  name: 'extension.decide',
  value: z.object({ obligation: z.uuid(), decision: z.enum(['grant', 'refuse']) }),
  allow: may('review.read'),
  async run(ask, { value, form }) {
    const grant = value.decision === 'grant'
    const verdict = { grant, until: readDue(ask, form, 'until'), reason: readText(form, 'reason') }
    const { obligation, decision } = await decideExtension(ask, value.obligation, verdict)
    const shown = await showExtension(ask, obligation)
    const subject = extensionSubject(obligation.id)
    const readers = await schoolsPeople(ask, obligation.schoolId)
    const { byPersonId, insteadOfId } = decision
    const told: readonly Part[] = readers
      .filter((personId) => personId !== byPersonId)
      .map((personId) => show(extensionCard, shown, { to: { personId } }))
    const by = ask.actor.person?.name ?? ''
    return [
      grant
        ? toast('success', 'extension.granted', { date: decision.until })
        : toast('success', 'extension.refused'),
      replace(extensionCard, shown, subject),
      redraw(subject, extensionCard, shown),
      ...told,
      ...(insteadOfId === undefined
        ? []
        : [tell({ personId: insteadOfId }, sentence('extension.instead', { by, school: shown.school }))]),
    ]
  },
})
