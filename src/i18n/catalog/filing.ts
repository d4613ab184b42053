import { messages } from '../pair.ts'

/** 备案 — filings and their reminders. */
export const filing = messages({
  'filing.state.missing': { zh: '未报', en: 'not filed' },
  'filing.state.draft': { zh: '草稿', en: 'draft' },
  'filing.state.submitted': { zh: '已提交待审', en: 'submitted' },
  'filing.state.returned': { zh: '已退回', en: 'returned' },
  'filing.state.resubmitted': { zh: '已重报待审', en: 'handed in again' },
  'filing.state.passed': { zh: '已通过', en: 'passed' },
  'filing.state.waived': { zh: '免报', en: 'waived' },
  'filing.state.extension': { zh: '申请延期至 {until}', en: 'extension asked until {until}' },
  'reminder.title': { zh: '提醒：{filing}', en: 'Reminder: {filing}' },
  'reminder.titleMany': { zh: '提醒：{count} 件事快到期了', en: 'Reminder: {count} things are due' },
  'reminder.lead': {
    zh: '{school}还有 **{count}** 个专业的{filing}没有完成，截止 **{due}**。',
    en: '{school} still owes the {filing} of **{count}** major(s), due **{due}**.',
  },
  'reminder.one': {
    zh: '{school}的{filing}还没有完成，截止 **{due}**。',
    en: '{school} still owes the {filing}, due **{due}**.',
  },
  'reminder.times': {
    zh: '{school}的{filing}还差 **{count}** 次，截止 **{due}**。',
    en: '{school} still owes the {filing} **{count}** times, due **{due}**.',
  },
  'reminder.major': { zh: '{major}：{state}', en: '{major}: {state}' },
  'reminder.clause': {
    zh: '依据 {clause}：{derivation}。',
    en: 'Based on {clause}: {derivation}.',
  },
  'reminder.provisional': {
    zh: '该日期涉及尚未公布的节假日安排，为暂定日期。',
    en: 'This date rests on holidays not yet published and is provisional.',
  },
})
