import { messages } from '../pair.ts'

/** Words used on many cards. */
export const common = messages({
  'weekday.1': { zh: '周一', en: 'Mon' },
  'weekday.2': { zh: '周二', en: 'Tue' },
  'weekday.3': { zh: '周三', en: 'Wed' },
  'weekday.4': { zh: '周四', en: 'Thu' },
  'weekday.5': { zh: '周五', en: 'Fri' },
  'weekday.6': { zh: '周六', en: 'Sat' },
  'weekday.7': { zh: '周日', en: 'Sun' },
  'date.plain': { zh: '{date} {weekday}', en: '{weekday} {date}' },
  'date.inWeek': { zh: '{date} {weekday}（第{week}周）', en: '{weekday} {date} (week {week})' },
  'date.provisional': { zh: '{date}（暂定）', en: '{date} (provisional)' },
  'list.comma': { zh: '、', en: ', ' },
  'page.of': { zh: '第 {page} / {pages} 页，共 {total} 条', en: 'Page {page} of {pages}, {total} in all' },
  'role.teacher': { zh: '教师', en: 'teacher' },
  'role.observer': { zh: '听课人', en: 'observer' },
  'role.coordinator': { zh: '教务负责人', en: 'coordinator' },
  'role.major_lead': { zh: '专业负责人', en: 'major lead' },
  'role.leader': { zh: '集团领导', en: 'leader' },
  'role.admin': { zh: '管理员', en: 'administrator' },
  'value.none': { zh: '—', en: '—' },
})
