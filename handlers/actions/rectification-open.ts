import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { replace, toast } from '#src/bot/reply.ts'
import { rectificationCard } from '#src/cards/rectification-card.ts'
import { may } from '#src/domain/access.ts'
import { openRectification, proposedDue } from '#src/usecases/rectification/open.ts'
import { showRectification } from '#src/usecases/rectification/shown.ts'
import { rectificationSubject } from '../rectification/open.ts'
import { tellSchool } from '../rectification/told.ts'
import { readDue, readText } from '../review/read-due.ts'

/** 发出通知 — the school's coordinators get it in private. */
export const rectificationOpen = defineAction({
  name: 'rectification.open',
  value: z.object({}),
  allow: may('rectification.open'),
  async run(ask, { form }) {
    const major = readText(form, 'major')
    const opened = await openRectification(ask, {
      schoolId: readText(form, 'school'),
      majorId: major === '' ? undefined : major,
      item: readText(form, 'item'),
      finding: readText(form, 'finding'),
      dueOn: readDue(ask, form, 'due') ?? (await proposedDue(ask)),
    })
    const { id, number, dueOn: date } = opened
    const told = await tellSchool(ask, opened)
    const shown = await showRectification(ask, opened, 'reviewer')
    return [
      told.length > 0
        ? toast('success', 'rectify.sent', { number, date, count: told.length })
        : toast('warning', 'rectify.sentToNobody', { number }),
      replace(rectificationCard, shown, rectificationSubject(id, 'reviewer')),
      ...told,
    ]
  },
})
