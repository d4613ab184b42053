import { messages } from '../pair.ts'

/** Who may. These sentences have no holes. */
export const access = messages({
  'access.stranger': {
    zh: '我还不认识你：你的飞书账号没有登记在集团名册里。请把这句话转给你们学校的教务主任或集团管理员，登记后即可使用。',
    en: 'I do not know you yet: your account is not in the roster of the consortium. Please forward this to your coordinator or an administrator.',
  },
  'access.noRole': {
    zh: '你在集团名册里，但现在没有角色，所以还不能用。请找集团管理员设置角色。',
    en: 'You are in the roster, but hold no role now. Please ask an administrator of the consortium for one.',
  },
  'access.teachers': { zh: '这项操作由教师及以上角色使用。', en: 'This is for teachers and up.' },
  'access.coordinators': {
    zh: '这项操作由各校教务负责人使用。如果应当是你，请找管理员设置角色。',
    en: 'This is for coordinators. If that should be you, ask an administrator for the role.',
  },
  'access.coordinatorsUp': {
    zh: '这项操作由教务负责人、专业负责人、集团领导或管理员使用。如果应当是你，请找管理员设置角色。',
    en: 'This is for coordinators, leads of a major, leaders and administrators. If that should be you, ask an administrator for the role.',
  },
  'access.admins': {
    zh: '这项操作只有管理员可以做。请联系集团秘书处。',
    en: 'Only administrators may do this. Please ask the office of the consortium.',
  },
  'access.filers': {
    zh: '备案由本校教务负责人或这个专业的负责人办理。如果应当是你，请找管理员设置角色。',
    en: 'Filings are for the coordinator of the school or the lead of the major. If that should be you, ask an administrator.',
  },
  'access.reviewers': {
    zh: '审核由这个专业的负责人或管理员来做，也可以由他们委托的人来做。',
    en: 'Reviews are for the lead of the major and administrators, or whoever they handed them over to.',
  },
  'access.observer': {
    zh: '这份记录只有听课人本人可以修改或撤回，相关教师和教务负责人可以查看。',
    en: 'Only the observer may change or withdraw this record; those concerned may read it.',
  },
  'access.observed': {
    zh: '这一步由被听课的老师本人来做。',
    en: 'This is for the observed teacher alone.',
  },
  'access.hosts': {
    zh: '研讨会、协调会和联考由牵头学院的专业负责人或管理员安排；各校教务负责人安排本校的例会。',
    en: 'Seminars, coordination meetings and joint exams are set by leads of a major and administrators; coordinators set the regular meetings of their school.',
  },
  'access.ownSchool': {
    zh: '你可以查看本校的内容；其他学校的只有牵头学院和管理员能看。',
    en: 'You may see your own school; the others are for the lead college and administrators.',
  },
})
