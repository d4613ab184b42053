import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { soon, toast, type Part } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { isAtSchools, plannedKinds } from '#src/domain/activity/kinds.ts'
import { dateSchema } from '#src/domain/dates.ts'
import { carryOut, type PlanDone } from '#src/usecases/activity/plan.ts'
import { announce } from '../activity/announce.ts'
import { askPeople, nameOf, overviewInPlace, tellMoved, whenOf } from '../activity/told.ts'

/** 确认排定、确认改期 — those who are asked get the card, those who were asked before learn that it moved. */
export const seminarSet = defineAction({
  name: 'seminar.set',
  value: z.object({
    id: z.uuid().exactOptional(),
    kind: z.enum(plannedKinds),
    school: z.string(),
    major: z.string().exactOptional(),
    course: z.string().max(60).exactOptional(),
    inspector: z.string().max(60).exactOptional(),
    on: dateSchema,
    time: z.string().regex(/^(?:[0-2]\d:[0-5]\d(?:-[0-2]\d:[0-5]\d)?)?$/),
    place: z.string().max(60),
    agenda: z.array(z.string().max(60)).max(12),
  }),
  allow: may('seminar.set'),
  async run(ask, { value }) {
    const { school: schoolId, major: majorId, ...plan } = value
    const done = await carryOut(ask, { ...plan, schoolId, majorId })
    const { activity, former, idle, added, moved } = done
    const said = {
      what: nameOf(ask, activity),
      when: whenOf(ask, activity),
      count: added.length + moved.length,
    }
    return [
      doneWord(done, said),
      ...(await overviewInPlace(ask, activity)),
      ...(await askPeople(ask, activity, added)),
      ...(await tellMoved(ask, { activity, former }, moved)),
      ...(idle ? [] : await announce(ask, activity, former)),
      soon('keep-calendar'),
    ]
  },
})

function doneWord(
  { activity, former, idle, added }: PlanDone,
  { count, ...said }: { readonly what: string; readonly when: string; readonly count: number },
): Part {
  if (idle && added.length === 0) return toast('info', 'seminar.idle')
  if (isAtSchools(activity.kind)) {
    return toast('success', former ? 'activity.moved' : 'activity.set', { ...said, count })
  }
  return toast('success', former ? 'seminar.moved' : 'seminar.set', { ...said, count })
}
