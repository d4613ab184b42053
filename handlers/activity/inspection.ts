import type { Ask } from '#src/bot/ask.ts'
import { say, show, soon, type Part, type Reply } from '#src/bot/reply.ts'
import { inspectionList } from '#src/cards/inspection-list.ts'
import { mayReach } from '#src/domain/access.ts'
import type { InspectionRead } from '#src/domain/activity/read-inspection.ts'
import { refusal } from '#src/failure.ts'
import type { Activity } from '#src/ports/activities.ts'
import { permitReach } from '#src/usecases/activity/find.ts'
import { showActivity } from '#src/usecases/activity/shown.ts'
import { schoolIn } from '#src/usecases/kpi/school-of.ts'
import { sayHeld } from './held.ts'
import { sayCalledOff } from './called-off.ts'
import { previewOf } from './preview.ts'

/** `11月27日教务处来东浦督查` sets it after a preview; `东浦督查完了` notes it; a question lists them. */
export async function answerInspection(
  ask: Ask,
  { read, text }: { readonly read: InspectionRead; readonly text: string },
): Promise<Reply> {
  const { act, plan, inspector } = read
  const schoolId = schoolMeant(ask, text)
  const kept = await inspectionsOf(ask, schoolId)
  if (act === 'ask') return [await listOf(ask, kept)]
  if (schoolId === undefined) throw refusal('activity.whichSchool')
  permitReach(ask, 'seminar.set', { schoolId })
  const planned = kept.filter(({ state }) => state === 'planned')
  if (act === 'set')
    return [
      await preview(
        ask,
        { ...read, schoolId },
        planned.find(({ on }) => on === plan.on),
      ),
    ]
  const [only, ...others] = act === 'held' && plan.on !== undefined ? sameDay(planned, plan.on) : planned
  if (!only) return [say('activity.noneMeant')]
  if (others.length > 0) {
    return [say('activity.whichOne', { count: others.length + 1 }), await listOf(ask, planned)]
  }
  if (act === 'held') return sayHeld(ask, only.id, plan.on)
  if (act === 'cancel') return [...(await sayCalledOff(ask, only.id)), soon('keep-calendar')]
  return [await preview(ask, { ...read, inspector, schoolId }, only)]
}

/** That of the day that was said; where there is none, it was held on another day than planned. */
function sameDay(planned: readonly Activity[], on: string): readonly Activity[] {
  const there = planned.filter((one) => one.on === on)
  return there.length > 0 ? there : planned
}

/** The school that is named; that of the group; or one's own partner school. */
function schoolMeant({ consortium, place, actor }: Ask, text: string): string | undefined {
  const partners = consortium.schools.filter(({ role }) => role === 'partner')
  const own = actor.school?.role === 'partner' ? actor.school.id : undefined
  return schoolIn(partners, text)?.school.id ?? place.school?.id ?? own
}

async function preview(
  ask: Ask,
  { plan, inspector, schoolId }: Omit<InspectionRead, 'act'> & { readonly schoolId: string },
  former: Activity | undefined,
): Promise<Part> {
  const { on } = plan
  if (on === undefined) throw refusal('activity.whichSchool')
  const kept = former?.details['inspector']
  const by = [inspector, kept].find((one) => typeof one === 'string' && one !== '')
  return previewOf(ask, {
    id: former?.id,
    kind: 'inspection',
    schoolId,
    on,
    time: plan.time || (former?.time ?? ''),
    place: plan.place || (former?.place ?? ''),
    agenda: [],
    inspector: typeof by === 'string' ? by.slice(0, 60) : undefined,
  })
}

/** Of the year, the soonest first, but those that were called off; of one school where one is named. */
async function inspectionsOf({ records, today }: Ask, schoolId: string | undefined) {
  const year = today.slice(0, 4)
  const kept = await records.activities.list({
    kinds: ['inspection'],
    from: `${year}-01-01`,
    ...(schoolId === undefined ? {} : { schoolIds: [schoolId] }),
  })
  return kept.filter(({ state }) => state !== 'cancelled')
}

async function listOf(ask: Ask, inspections: readonly Activity[]): Promise<Part> {
  const rows = await Promise.all(inspections.map((one) => showActivity(ask, one)))
  const maySet =
    ask.place.kind === 'p2p' &&
    inspections.some(({ schoolId }) => mayReach('seminar.set', ask.actor, { schoolId }) === true)
  return show(inspectionList, { rows, maySet })
}
