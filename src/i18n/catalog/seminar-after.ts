import { messages } from '../pair.ts'

/** What groups are told of a meeting, who has not answered, evidence that it was held, and minutes taken back. */
export const seminarAfter = messages({
  'seminar.announce.planned': { zh: '已排定：{what}', en: 'Set: {what}' },
  'seminar.announce.moved': { zh: '改期：{what}', en: 'Moved: {what}' },
  'seminar.announce.changed': { zh: '有变动：{what}', en: 'Changed: {what}' },
  'seminar.announce.cancelled': { zh: '取消：{what}', en: 'Called off: {what}' },
  'seminar.announce.held': { zh: '已召开：{what}', en: 'Held: {what}' },
  'seminar.willAnnounce': {
    zh: '时间和地点会公布在参加学校的群里。',
    en: 'Day and place will be announced in the groups of the schools that take part.',
  },
  'seminar.unanswered': { zh: '还没答复：{names}', en: 'No answer yet: {names}' },
  'seminar.unansweredMany': {
    zh: '还没答复：{names}等 {count} 人',
    en: 'No answer yet: {names}, {count} in all',
  },
  'seminar.files': { zh: '佐证材料 {count} 份', en: 'Evidence: {count} file(s)' },
  'seminar.filesHow': {
    zh: '签到表、照片等材料直接发给我，会记在这次会上。',
    en: 'Send me the list of those who came or pictures, and they are kept with this meeting.',
  },
  'seminar.unhold': { zh: '撤回纪要', en: 'Withdraw the minutes' },
  'seminar.unholdSure': {
    zh: '会没有开成才撤回：不再计入完成情况，行动项一并取消。',
    en: 'Only if it was not held: it will count for nothing, and nothing is to be done any more.',
  },
  'seminar.unheld': { zh: '{what}的纪要已撤回，不再计入。', en: 'The minutes of {what} are withdrawn.' },
  'seminar.notHeld': { zh: '{what}还没有记过纪要。', en: '{what} has no minutes.' },
  'seminar.byDelegate': { zh: '{name}（{delegate} 代）', en: '{name} ({delegate} instead)' },
})
