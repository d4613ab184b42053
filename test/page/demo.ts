import type { PresentedPerson, Presentation } from '#src/standin/page/presentation.ts'

const person = (
  openId: string,
  name: string,
  [school, schoolEn]: readonly [string, string],
  ...rest: readonly [readonly (readonly [string, string])[], readonly [string, string]]
): PresentedPerson => {
  const [roles, [line, lineEn]] = rest
  return {
    openId,
    name,
    school: { zh: school, en: schoolEn },
    roles: roles.map(([zh, en]) => ({ zh, en })),
    line: { zh: line, en: lineEn },
  }
}

const college = ['澜桥工程职业技术学院', 'Lanqiao Engineering College'] as const
const dongpu = ['东浦职业中专学校', 'Dongpu Vocational School'] as const
const xiling = ['西岭现代职业学校', 'Xiling Vocational School'] as const
const admin = ['管理员', 'Admin'] as const
const lead = ['专业负责人', 'Major lead'] as const
const observer = ['听课人', 'Observer'] as const
const coordinator = ['联络员', 'Coordinator'] as const
const teacher = ['教师', 'Teacher'] as const

export const luWenzhou = person('ou_demo_01', '陆闻舟', college, [admin], ['教务处处长，集团秘书处', 'Dean'])
export const qiaoAnlan = person('ou_demo_02', '乔安澜', college, [lead, observer], ['机电、数控', 'JD, SK'])
export const qiRuochuan = person(
  'ou_demo_11',
  '祁若川',
  dongpu,
  [coordinator],
  ['教务主任', 'Dean of studies'],
)
export const wangMuyao = person('ou_demo_13', '王牧遥', dongpu, [teacher], ['机械制图', 'Technical drawing'])
export const tongJiamu = person(
  'ou_demo_21',
  '佟嘉木',
  xiling,
  [coordinator],
  ['教务主任', 'Dean of studies'],
)

export const people = [luWenzhou, qiaoAnlan, qiRuochuan, wangMuyao, tongJiamu]

export const dongpuGroup = {
  chatId: 'oc_dongpu',
  name: '东浦教务群',
  kind: 'group',
  members: [luWenzhou.openId, qiaoAnlan.openId, qiRuochuan.openId, wangMuyao.openId],
  hasBot: true,
} as const

export const presentation: Presentation = {
  consortium: { zh: '澜桥职教集团', en: 'Lanqiao Vocational Consortium' },
  botName: '融通助手',
  people,
  startAs: qiaoAnlan.openId,
  commands: [
    { command: '/听课', line: { zh: '报一条听课记录', en: 'Report an observation' } },
    { command: '/听课记录', line: { zh: '查听课记录', en: 'Observation records' } },
    { command: '/待办', line: { zh: '我欠着什么', en: 'What I owe' } },
    { command: '/备案', line: { zh: '交授课计划备案', en: 'File a teaching plan' } },
    { command: '/指标', line: { zh: '达标情况', en: 'Indicators' } },
  ],
  menu: [
    { eventKey: 'tasks', label: { zh: '我的待办', en: 'My tasks' } },
    { eventKey: 'observe', label: { zh: '报听课', en: 'Observe' } },
  ],
  guide: [
    {
      id: 'say',
      title: { zh: '用一句话报听课', en: 'Report an observation in one sentence' },
      text: { zh: '说清谁、哪节课、几分，机器人会替你填好表。', en: 'Say who, which lesson and what score.' },
      action: {
        kind: 'say',
        as: qiaoAnlan.openId,
        chat: 'private',
        text: '上周三第1、2节听了王牧遥的机械制图，88分，示范清楚',
      },
    },
    {
      id: 'submit',
      title: { zh: '核对后提交', en: 'Check and submit' },
      text: { zh: '草稿里的每一项都能改，按“提交”才算数。', en: 'Nothing counts before you submit.' },
      action: { kind: 'press', as: qiaoAnlan.openId, chat: 'private', action: 'observation.submit' },
    },
    {
      id: 'notice',
      title: { zh: '换成被听课的老师', en: 'Be the teacher who was observed' },
      text: { zh: '王牧遥收到了通知，看看是什么样。', en: 'The teacher has been told.' },
      action: { kind: 'open', as: wangMuyao.openId, chat: 'private' },
    },
    {
      id: 'group',
      title: { zh: '在群里问进度', en: 'Ask in the group' },
      text: { zh: '群里只说数，不说名字和分数。', en: 'A group sees counts only.' },
      action: { kind: 'say', as: qiRuochuan.openId, chat: '东浦教务群', text: '授课计划备案进度' },
    },
    {
      id: 'clock',
      title: { zh: '让时间往前走', en: 'Let time pass' },
      text: {
        zh: '到下个工作日早上，看谁收到提醒。',
        en: 'See who is reminded on the next working morning.',
      },
      action: { kind: 'clock', step: 'morning' },
    },
  ],
  links: [{ label: { zh: '控制台', en: 'Console' }, href: '/console/' }],
}
