import { messages } from '../pair.ts'

/** 提醒、催办、免打扰 — being told, being told later, and not being told. */
export const reminder = messages({
  'reminder.escalated': { zh: '仍未完成：{filing}', en: 'Still not done: {filing}' },
  'reminder.escalatedMany': { zh: '仍未完成：{count} 件事', en: 'Still not done: {count} things' },
  'reminder.nudged': { zh: '催办：{filing}', en: 'You are asked for: {filing}' },
  'reminder.nudgedMany': { zh: '催办：{count} 件事', en: 'You are asked for {count} things' },
  'reminder.others': { zh: '按集团层级告知您，请督促', en: 'Told to you by the consortium’s ladder' },
  'reminder.late': {
    zh: '自 {date} 起逾期，已 **{days}** 个工作日。',
    en: 'Late since {date}, **{days}** working day(s).',
  },
  'reminder.stillInWeek': {
    zh: '第 {week} 周仍未完成。',
    en: 'Not done in week {week}.',
  },
  'reminder.consequence': {
    zh: '{clause} 写明的后果：“{consequence}”。',
    en: 'What {clause} says of it: “{consequence}”.',
  },
  'reminder.file': { zh: '去填报', en: 'Fill in now' },
  'reminder.fileThat': { zh: '填报：{what}', en: 'Fill in: {what}' },
  'reminder.snoozeTomorrow': { zh: '明天再提醒我', en: 'Remind me tomorrow' },
  'reminder.snoozeHour': { zh: '1 小时后', en: 'In an hour' },
  'reminder.snoozed': { zh: '好，{time} 再提醒你一次。', en: 'You are reminded once more at {time}.' },
  'reminder.snoozedLastCall': {
    zh: '{due} 就截止了，{time} 再提醒你一次。',
    en: 'It is due on {due}: you are reminded once more at {time}.',
  },
  'reminder.snoozeDone': {
    zh: '这些都已经交了或过去了，不用再提醒。',
    en: 'All of it is handed in or over.',
  },
  'reminder.snoozeNone': {
    zh: '最近没有提醒过你什么。要看还有什么没交，发送「待办」。',
    en: 'You were not reminded of anything lately. /tasks shows what is to be done.',
  },
  'nudge.summary': { zh: '催一催还没交的', en: 'remind those who have not filed' },
  'nudge.example': { zh: '/催办 授课计划', en: '/nudge teaching plan' },
  'nudge.unknown': {
    zh: '没有叫“{words}”的备案或学校',
    en: 'there is no filing and no school called “{words}”',
  },
  'nudge.sent': {
    zh: '已私下催办 {people} 人，共 {count} 件。',
    en: '{people} people are reminded in private, of {count} thing(s).',
  },
  'nudge.already': { zh: '{count} 件今天已经催过，不再重复。', en: '{count} were asked for today already.' },
  'nudge.nobody': { zh: '{count} 件没有可以提醒的人。', en: 'Of {count} there is nobody to remind.' },
  'nudge.own': {
    zh: '{count} 件是你自己要报的，发送「备案」填报。',
    en: '{count} are yours to file: /file.',
  },
  'nudge.none': {
    zh: '没有要催的：都交了，或者还早。',
    en: 'Nothing to ask for: it is filed, or it is early.',
  },
  'quiet.summary': { zh: '免打扰时段', en: 'quiet hours' },
  'quiet.example': { zh: '/免打扰 21:00-07:30', en: '/quiet 21:00-07:30' },
  'quiet.wrong': {
    zh: '看不懂“{words}”，可以写：22:00-07:00、今天、到15:00、上课、少提醒、只最后提醒、正常、关闭、开启',
    en: 'cannot read “{words}”; try 22:00-07:00, today, until 15:00, lessons, few, last, usual, off, on',
  },
  'quiet.hours': {
    zh: '免打扰时段：每天 {from}–{to}。期间的提醒合并到结束后再发。',
    en: 'Quiet hours: {from}–{to} every day. What falls into them comes afterwards, as one message.',
  },
  'quiet.off': { zh: '没有设免打扰时段。', en: 'You have no quiet hours.' },
  'quiet.until': { zh: '{time} 之前不打扰。', en: 'Nothing until {time}.' },
  'quiet.lastCall': {
    zh: '必须办的事在截止那天的最后一次提醒不会因此错过。',
    en: 'The last call of what must be done is not lost by it.',
  },
  'quiet.noPerson': {
    zh: '你不在名册里，没有发给你的提醒。',
    en: 'You are in no roster, so nothing is sent to you.',
  },
  'plan.remind': { zh: '提醒', en: 'reminder' },
  'plan.escalate': { zh: '升级', en: 'escalation' },
  'audit.noun.reminder': { zh: '提醒', en: 'reminders' },
  'audit.noun.nudge': { zh: '催办', en: 'nudges' },
  'audit.noun.quiet': { zh: '免打扰', en: 'quiet hours' },
  'audit.act.reminder.snooze': { zh: '稍后提醒', en: 'put a reminder off' },
  'audit.act.reminder.snoozed': { zh: '推迟提醒', en: 'put a reminder off' },
  'audit.act.nudge.sent': { zh: '催办', en: 'reminded those who have not filed' },
  'audit.act.quiet.changed': { zh: '改免打扰时段', en: 'changed quiet hours' },
  'audit.act.phrase.reminder-snooze': { zh: '说一句推迟提醒', en: 'put a reminder off in words' },
  'audit.act.phrase.reminder-quiet': { zh: '说一句免打扰', en: 'ask for quiet in words' },
})
