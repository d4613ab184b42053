import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { answered } from '../activity/answered.ts'
import { readText } from '../review/read-due.ts'

/** 派人参加 — whoever comes instead is told, where they are in the roster. */
export const seminarDelegate = defineAction({
  name: 'seminar.delegate',
  value: z.object({ id: z.uuid() }),
  allow: may('seminar.read'),
  run: (ask, { value, form }) =>
    answered(ask, value.id, { answer: 'delegate', delegate: readText(form, 'delegate') }),
})
