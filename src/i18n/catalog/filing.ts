import { messages } from '../pair.ts'

/** 备案 — filings and their reminders. */
export const filing = messages({
  'filing.teaching_plan': { zh: '授课计划备案', en: 'Teaching plan filing' },
  'filing.state.missing': { zh: '未报', en: 'not filed' },
  'filing.state.draft': { zh: '草稿', en: 'draft' },
  'filing.state.submitted': { zh: '已提交待审', en: 'submitted' },
  'filing.state.returned': { zh: '已退回', en: 'returned' },
  'filing.state.extension': { zh: '申请延期', en: 'extension asked' },
  'filing.state.passed': { zh: '已通过', en: 'passed' },
  'reminder.title': { zh: '提醒：{filing}', en: 'Reminder: {filing}' },
  'reminder.lead': {
    zh: '{school}还有 **{count}** 个专业的{filing}没有完成，截止 **{due}**。',
    en: '{school} still owes the {filing} of **{count}** major(s), due **{due}**.',
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
  'reminder.month': {
    zh: '每学期期末前报下一学期的授课计划，一般为 {month} 月；取当月最后一个工作日',
    en: 'filed before the end of term for the next one, as a rule in month {month}; the last working day of that month is taken',
  },
})
