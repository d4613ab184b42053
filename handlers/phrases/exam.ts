import type { Ask } from '#src/bot/ask.ts'
import { definePhrase } from '#src/bot/phrase.ts'
import { say, soon, type Reply } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { findMajors } from '#src/domain/filing-form/find-majors.ts'
import { findDate } from '#src/domain/reading/date.ts'
import { foldWidth } from '#src/domain/reading/fold.ts'
import { permitReach } from '#src/usecases/activity/find.ts'
import { sayCalledOff } from '../activity/called-off.ts'
import { answerExam } from '../activity/exam.ts'
import { sayHeld } from '../activity/held.ts'

const named = /联考|joint exam/iu
const held = /考完|已(?:经)?考|考过了|结束了|was written/iu
const cancels = /取消|撤销|不考了|call(?:ed)? off|cancel/iu

/** 机械制图联考考完了, 取消老年照护联考. */
export const examPhrase = definePhrase({
  name: 'exam',
  allow: may('seminar.read'),
  async recognise(_, text) {
    const isOver = held.test(text)
    if (text.length > 60 || !named.test(text) || !(isOver || cancels.test(text))) return undefined
    return /[?？]|吗|没有?$/u.test(text)
      ? undefined
      : { sure: 0.9, reading: { text: foldWidth(text), isOver } }
  },
  run: answerAct,
})

async function answerAct(
  ask: Ask,
  { text, isOver }: { readonly text: string; readonly isOver: boolean },
): Promise<Reply> {
  const { records, consortium, today, rules } = ask
  const { terms, firstWeekday } = consortium
  const kept = await records.activities.list({ kinds: ['joint_exam'] })
  const planned = kept.filter(({ state }) => state === 'planned')
  const byCourse = planned.filter(
    ({ details: { course } }) => typeof course === 'string' && text.includes(course),
  )
  const majorIds = findMajors(consortium.majors, text.replace(named, ' ')).majors.map(({ id }) => id)
  const byMajor = planned.filter(({ majorId = '' }) => majorIds.includes(majorId))
  const meant = [byCourse, byMajor].find((some) => some.length > 0) ?? planned
  const [only, ...others] = meant
  if (!only) return [say('activity.noneMeant')]
  permitReach(ask, 'seminar.set', only)
  if (others.length > 0) {
    return [say('activity.whichOne', { count: meant.length }), ...(await answerExam(ask, ''))]
  }
  if (!isOver) return [...(await sayCalledOff(ask, only.id)), soon('keep-calendar')]
  const days = { today, terms, firstWeekday, calendar: rules.calendar }
  return sayHeld(ask, only.id, findDate(text, { ...days, tense: 'behind' })?.date)
}
