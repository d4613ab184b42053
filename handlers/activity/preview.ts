import type { Ask } from '#src/bot/ask.ts'
import { show, type Part } from '#src/bot/reply.ts'
import { seminarForm } from '#src/cards/seminar-form.ts'
import { seminarPreview } from '#src/cards/seminar-preview.ts'
import type { PlannedKind } from '#src/domain/activity/kinds.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import type { Activity } from '#src/ports/activities.ts'
import { permitReach } from '#src/usecases/activity/find.ts'
import { checkPlan, type ActivityPlan } from '#src/usecases/activity/plan.ts'
import { agendaOf } from '#src/usecases/activity/shown.ts'

/** What would be set or moved, before it is. */
export async function previewOf(ask: Ask, plan: ActivityPlan): Promise<Part> {
  const shown = await checkPlan(ask, plan)
  const { consortium } = ask
  const { former } = shown
  const major = consortium.majors.find(({ id }) => id === plan.majorId)?.name
  return show(seminarPreview, {
    ...shown,
    school: consortium.schools.find(({ id }) => id === plan.schoolId)?.name ?? plan.schoolId,
    about: [plan.course, plan.inspector, major].filter((part) => part !== undefined).join(' · '),
    former: former && {
      ...former,
      week: former.on === undefined ? undefined : teachingWeekOn(consortium, former.on),
    },
  })
}

/** The form, filled with what is planned already. */
export function formOf(
  ask: Ask,
  { kind, schoolId }: { readonly kind: PlannedKind; readonly schoolId: string },
  planned: Activity | undefined,
): Part {
  permitReach(ask, 'seminar.set', { schoolId })
  const [from = '', to = ''] = (planned?.time ?? '').split('-')
  const on = planned?.on !== undefined && planned.on >= ask.today ? planned.on : undefined
  const agenda = planned ? agendaOf(planned) : []
  return show(seminarForm, {
    id: planned?.id,
    kind,
    schoolId,
    on,
    from,
    to,
    place: planned?.place ?? '',
    agenda,
  })
}
