import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { findTime } from '#src/domain/activity/find-time.ts'
import { plannedKinds } from '#src/domain/activity/kinds.ts'
import { foldWidth } from '#src/domain/reading/fold.ts'
import { refusal } from '#src/failure.ts'
import { activityOf } from '#src/usecases/activity/find.ts'
import { previewOf } from '../activity/preview.ts'
import { readDue, readText } from '../review/read-due.ts'

/** 预览 — what the form would set, before it is. */
export const seminarPreviewAction = defineAction({
  name: 'seminar.preview',
  value: z.object({ id: z.uuid().exactOptional(), kind: z.enum(plannedKinds), school: z.string() }),
  allow: may('seminar.set'),
  async run(ask, { value, form }) {
    const { id, kind, school: schoolId } = value
    const planned = id === undefined ? undefined : await activityOf(ask, id)
    const on = readDue(ask, form, 'date')
    if (on === undefined) throw refusal('seminar.noPlan')
    const [from, to] = [readText(form, 'from'), readText(form, 'to')]
    const time = findTime(foldWidth(to === '' ? from : `${from}-${to}`))?.time ?? ''
    const agenda = readText(form, 'agenda')
      .split('\n')
      .map((topic) => topic.trim().slice(0, 60))
      .filter((topic) => topic !== '')
      .slice(0, 12)
    const course = planned?.details['course']
    const plan = { id, kind, schoolId, on, time, place: readText(form, 'place').slice(0, 60), agenda }
    return [
      await previewOf(ask, {
        ...plan,
        majorId: planned?.majorId,
        course: typeof course === 'string' ? course : undefined,
      }),
    ]
  },
})
