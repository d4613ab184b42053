import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import type { GuideStep, PresentedPerson, Presentation, Words } from '#src/standin/page/presentation.ts'

const roleNames: Readonly<Record<string, Words>> = {
  admin: { zh: '管理员', en: 'administrator' },
  major_lead: { zh: '专业负责人', en: 'major lead' },
  observer: { zh: '听课人', en: 'observer' },
  coordinator: { zh: '教务负责人', en: 'coordinator' },
  teacher: { zh: '教师', en: 'teacher' },
}

/** Signs in to the console as somebody, through the stand-in. */
export const enterConsole = '/enter-console'

const observer = 'ou_demo_11'
const observed = 'ou_demo_14'
const sentence =
  '听课记录 11月18号 第3节 王听雪 网页设计 25计应2班 推门听课 85分 课题:盒模型 优点:节奏好 建议:多留练习时间'

/** The first minute: a record filed by a sentence, read by the teacher, and a figure asked for in a group. */
const guide: readonly GuideStep[] = [
  {
    id: 'say',
    title: { zh: '一句话记一次听课', en: 'Record a lesson in one sentence' },
    text: {
      zh: '你是东浦职专的教务主任祁若川，刚听完王听雪老师的课。',
      en: 'You are 祁若川, coordinator of 东浦, and have just observed a lesson.',
    },
    action: { kind: 'say', as: observer, chat: 'private', text: sentence },
  },
  {
    id: 'file',
    title: { zh: '核对一眼，按「提交」', en: 'Look it over and file it' },
    text: {
      zh: '融通读出了日期、节次、老师和评分；按一下就有编号。',
      en: 'Everything was read from the sentence; one press gives it a number.',
    },
    action: { kind: 'press', as: observer, chat: 'private', action: 'observation.submit' },
  },
  {
    id: 'read',
    title: { zh: '换成王听雪：看到反馈，按「已阅」', en: 'Become 王听雪: read it' },
    text: {
      zh: '只有她本人收到这份记录，可以回一句话。',
      en: 'Only she has received the record, and may reply.',
    },
    action: { kind: 'press', as: observed, chat: 'private', action: 'observation.ack' },
  },
  {
    id: 'ask',
    title: { zh: '在学校群里问指标', en: 'Ask for a figure in the group' },
    text: {
      zh: '群里只出数字，每个数字都带阈值、条款和截至日期。',
      en: 'A group sees figures only, each with threshold, clause and date.',
    },
    action: { kind: 'say', as: observer, chat: 'oc_demo_dp', text: '@融通助手 双师型比例多少了' },
  },
  {
    id: 'clock',
    title: { zh: '拨快时钟，看提醒', en: 'Turn the clock and see a reminder' },
    text: {
      zh: '截止日（12-18）越近提醒越密，同一天的合成一条；已经交了的不再提醒。',
      en: 'Nearer the day (12-18) reminders come closer, one message for all of a day; who has filed gets none.',
    },
    action: { kind: 'clock', to: '2026-12-17T10:00' },
  },
]

/** Everything the chat page says about the demo consortium. */
export function presentation(timeZone: string): Presentation {
  return {
    consortium: { zh: '澜桥职教集团（虚构）', en: '澜桥 consortium (invented)' },
    botName: '融通助手',
    people: demoConsortium.people.map(presented),
    guide,
    startAs: observer,
    timeZone,
    links: [{ label: { zh: '控制台', en: 'Console' }, href: `${enterConsole}/{person}` }],
    commands: [
      { command: '/听课', line: { zh: '记一次听课', en: 'record an observation' } },
      { command: '/听课记录', line: { zh: '查看听课记录', en: 'observation records' } },
      { command: '/指标', line: { zh: '本校指标', en: 'figures of the school' } },
      { command: '/我是谁', line: { zh: '登记信息', en: 'who am I' } },
      { command: '/帮助', line: { zh: '我会什么', en: 'what I can do' } },
    ],
    menu: [
      { eventKey: 'observe', label: { zh: '记听课', en: 'Observe' } },
      { eventKey: 'kpi', label: { zh: '看指标', en: 'Figures' } },
      { eventKey: 'help', label: { zh: '帮助', en: 'Help' } },
    ],
  }
}

function presented(person: (typeof demoConsortium.people)[number]): PresentedPerson {
  const { open_id: openId, name, school, roles, title, courses } = person
  return {
    openId,
    name,
    school: demoConsortium.schools.find(({ id }) => id === school)?.name ?? school,
    roles: roles.map((role) => roleNames[role] ?? role),
    line: [title, courses.join('、')].filter(Boolean).join(' · '),
  }
}
