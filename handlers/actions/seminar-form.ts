import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { plannedKinds } from '#src/domain/activity/kinds.ts'
import { refusal } from '#src/failure.ts'
import { activityOf } from '#src/usecases/activity/find.ts'
import { formOf } from '../activity/preview.ts'

/** 改期 — the form, filled with what is planned. */
export const seminarFormAction = defineAction({
  name: 'seminar.form',
  value: z.object({ id: z.uuid() }),
  allow: may('seminar.set'),
  async run(ask, { value }) {
    const planned = await activityOf(ask, value.id)
    const kind = plannedKinds.find((one) => one === planned.kind)
    if (kind === undefined) throw refusal('seminar.missing')
    if (planned.state !== 'planned') {
      throw refusal(planned.state === 'held' ? 'seminar.heldAlready' : 'seminar.off')
    }
    return [formOf(ask, { kind, schoolId: planned.schoolId }, planned)]
  },
})
