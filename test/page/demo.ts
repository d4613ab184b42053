import type { PresentedPerson, Presentation, Words } from '#src/standin/page/presentation.ts'

const college: Words = { zh: '澜桥工程职业技术学院', en: 'Lanqiao Engineering College' }
const dongpu: Words = { zh: '东浦职业中专学校', en: 'Dongpu Vocational School' }
const xiling: Words = { zh: '西岭现代职业学校', en: 'Xiling Vocational School' }
const admin: Words = { zh: '管理员', en: 'Admin' }
const lead: Words = { zh: '专业负责人', en: 'Major lead' }
const observer: Words = { zh: '听课人', en: 'Observer' }
const coordinator: Words = { zh: '联络员', en: 'Coordinator' }
const teacher: Words = { zh: '教师', en: 'Teacher' }

export const luWenzhou: PresentedPerson = {
  openId: 'ou_demo_01',
  name: '陆闻舟',
  school: college,
  roles: [admin],
  line: { zh: '教务处处长，集团秘书处', en: 'Dean, secretariat' },
}
export const qiaoAnlan: PresentedPerson = {
  openId: 'ou_demo_02',
  name: '乔安澜',
  school: college,
  roles: [lead, observer],
  line: { zh: '机电、数控', en: 'Mechatronics, CNC' },
}
export const qiRuochuan: PresentedPerson = {
  openId: 'ou_demo_11',
  name: '祁若川',
  school: dongpu,
  roles: [coordinator],
  line: { zh: '教务主任', en: 'Dean of studies' },
}
export const wangMuyao: PresentedPerson = {
  openId: 'ou_demo_13',
  name: '王牧遥',
  school: dongpu,
  roles: [teacher],
  line: { zh: '机械制图', en: 'Technical drawing' },
}
export const tongJiamu: PresentedPerson = {
  openId: 'ou_demo_21',
  name: '佟嘉木',
  school: xiling,
  roles: [coordinator],
  line: { zh: '教务主任', en: 'Dean of studies' },
}

export const people = [luWenzhou, qiaoAnlan, qiRuochuan, wangMuyao, tongJiamu]

export const dongpuGroup = {
  chatId: 'oc_dongpu',
  name: '东浦教务群',
  kind: 'group',
  members: [luWenzhou.openId, qiaoAnlan.openId, qiRuochuan.openId, wangMuyao.openId],
  hasBot: true,
} as const

/** The private chat of a person in the fake stand-in. */
export const privateChatOf = ({ openId }: { readonly openId: string }): string => `oc_p2p_${openId}`

export const presentation: Presentation = {
  consortium: { zh: '澜桥职教集团', en: 'Lanqiao Vocational Consortium' },
  botName: '融通助手',
  people,
  startAs: qiaoAnlan.openId,
  commands: [
    { command: '/听课', line: { zh: '报一条听课记录', en: 'Report an observation' } },
    { command: '/听课记录', line: { zh: '查听课记录', en: 'Observation records' } },
    { command: '/待办', line: { zh: '我欠着什么', en: 'What I owe' } },
  ],
  menu: [{ eventKey: 'tasks', label: { zh: '我的待办', en: 'My tasks' } }],
  guide: [
    {
      id: 'say',
      title: { zh: '用一句话报听课', en: 'Report an observation in one sentence' },
      text: { zh: '说清谁、哪节课、几分，机器人会替你填好表。', en: 'Say who, which lesson and what score.' },
      action: { kind: 'say', as: qiaoAnlan.openId, chat: 'private', text: '听了王牧遥的机械制图，88分' },
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
