import type { NextTime } from '#src/domain/digest/digest.ts'
import type { OwnSchedule } from '#src/domain/reminder/own/recurrence.ts'
import type { Say } from '#src/i18n/say.ts'
import { nextText } from './digest-text.ts'
import { card, markdown, note, plain } from './kit.ts'
import { ownRuleText } from './own-rule-text.ts'
import { defineView } from './view.ts'

export interface DigestScheduleShown {
  readonly schedule: OwnSchedule
  readonly isGroup: boolean
  readonly next: readonly NextTime[]
}

/** 简报每周一 08:00 发 — with the next times, so that whoever set it sees what was understood. */
export const digestSchedule = defineView<DigestScheduleShown>({
  name: 'digest-schedule',
  audience: 'anyone',
  draw({ schedule, isGroup, next }, say) {
    const rule = ruleText(schedule, say)
    const times = next.map((time) => `- ${plain(nextText(time, say))}`)
    return card(
      { title: say(isGroup ? 'digest.setGroup' : 'digest.set', { rule }), tone: 'green' },
      markdown([say('digest.nextTimes'), ...times].join('\n')),
      schedule.onDayOff === 'next' && note(say('digest.shifted')),
      isGroup && note(say('digest.inNumbers')),
    )
  },
})

function ruleText(schedule: OwnSchedule, say: Say): string {
  const { rule, time, onDayOff } = schedule
  const isFirst = rule.kind === 'monthly' && rule.on.some((one) => 'day' in one && one.day === 1)
  const isFirstWorking = isFirst && rule.on.length === 1 && onDayOff === 'next'
  return isFirstWorking ? say('digest.firstWorking', { time }) : ownRuleText(say, schedule)
}
