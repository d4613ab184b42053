import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { toast } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { activityOf } from '#src/usecases/activity/find.ts'
import { finishItem } from '#src/usecases/activity/minutes.ts'
import { redrawn } from '../activity/told.ts'
import { batchName, reminderInPlace } from '../reminder/in-place.ts'

/** 办结 — what was resolved has been done. */
export const seminarDone = defineAction({
  name: 'seminar.done',
  value: z.object({ id: z.uuid(), batch: batchName.exactOptional() }),
  allow: may('seminar.read'),
  async run(ask, { value }) {
    const { item } = await finishItem(ask, value.id)
    const activity = await activityOf(ask, item.activityId)
    const inPlace = value.batch === undefined ? [] : await reminderInPlace(ask, value.batch)
    return [toast('success', 'seminar.itemDone'), ...inPlace, ...(await redrawn(ask, activity))]
  },
})
