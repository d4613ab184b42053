import { messages } from '../pair.ts'

/** 会前提醒、催纪要、行动项 — words about something else than what is owed. */
export const reminderWord = messages({
  'reminder.words': { zh: '提醒：{count} 件事', en: 'Reminder: {count} things' },
  'reminder.moreWords': {
    zh: '还有 {count} 件。发送「待办」看全部。',
    en: '{count} more. /tasks shows all.',
  },
  'reminder.allDone': { zh: '提醒的事都已了结', en: 'Nothing of it is left to be done' },
  'reminder.meeting.title': { zh: '会前提醒：{what}，{when}', en: 'Coming up: {what}, {when}' },
  'reminder.meeting.ask': { zh: '请答复是否参加：{what}，{when}', en: 'Do you come? {what}, {when}' },
  'reminder.meeting.instead': { zh: '你代别人参加。', en: 'You come in somebody’s stead.' },
  'reminder.meeting.delegate': { zh: '派人参加…', en: 'Send somebody…' },
  'reminder.minutes.title': { zh: '请补纪要：{what}，{when}', en: 'Minutes are due: {what}, {when}' },
  'reminder.minutes.open': { zh: '改期或取消', en: 'Move it or call it off' },
  'reminder.minutes.own': {
    zh: '会后 {days} 个工作日写好纪要（{whose}，文件没有规定日子）。会没开成，就改期或取消。',
    en: 'Minutes within {days} working days ({whose}; no document sets a day). If it was not held, move it or call it off.',
  },
  'reminder.item.title': { zh: '会议行动项：{what}', en: 'Resolved at a meeting: {what}' },
  'reminder.item.lateTitle': { zh: '行动项逾期：{what}', en: 'Late, resolved at a meeting: {what}' },
  'reminder.item.due': { zh: '{due} 前完成。', en: 'To be done until {due}.' },
  'reminder.item.done': { zh: '完成', en: 'Done' },
  'reminder.exam.title': { zh: '联考临近：{course}，{when}', en: 'Joint exam ahead: {course}, {when}' },
  'reminder.exam.course': { zh: '课程', en: 'Course' },
  'reminder.exam.major': { zh: '专业', en: 'Major' },
})
