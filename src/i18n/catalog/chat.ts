import { messages } from '../pair.ts'

/** The conversation itself: greetings, help, and what is said when something is not understood. */
export const chat = messages({
  'chat.greeting': {
    zh: '你好，{name}。我是融通，帮你把听课记录、授课计划备案和各项指标办在聊天里。\n直接说一句话就能记一次听课，例如：\n听课记录 11月18号 第3节 王听雪 网页设计 25计应2班 推门听课 85分 优点:节奏好\n发「帮助」看我还会什么。',
    en: 'Hello {name}. I am Rongtong: observations, filings and figures, done in this chat.\nWrite /observe for the form, or /help for what else I can do.',
  },
  'chat.greetingStranger': {
    zh: '你好，我是融通。你的账号还没有登记在集团名册里，请联系学校教务主任或集团管理员。',
    en: 'Hello, I am Rongtong. Your account is not in the roster yet: please ask your coordinator or an administrator.',
  },
  'chat.groupGreeting': {
    zh: '大家好，我是融通。在群里 @我 可以问本校的指标和进度，例如「@我 双师型比例多少了」。听课的评分和意见只发到个人私聊，群里只出数字。\n请管理员先把本群绑定到学校：/绑定 学校。',
    en: 'Hello all, I am Rongtong. Mention me to ask for the figures of your school. Scores and comments go to private chats; a group sees counts only.\nAn administrator binds this group to a school: /bind SCHOOL.',
  },
  'chat.groupGreetingBound': {
    zh: '大家好，我是融通。本群对应{school}。@我 可以问本校的指标和进度；听课的评分和意见只发到个人私聊，群里只出数字。',
    en: 'Hello all, I am Rongtong. This group stands for {school}. Mention me to ask for its figures; scores and comments go to private chats.',
  },
  'chat.notUnderstood': {
    zh: '这句我没看懂。可以发「帮助」看看我会什么，或者直接说一次听课，例如：听课记录 昨天 第3节 王听雪 网页设计 25计应2班 85分',
    en: 'I did not understand that. Write /help to see what I can do.',
  },
  'chat.unknownCommand': {
    zh: '没有「{word}」这个指令。你想用的是不是：{nearest}',
    en: 'There is no “{word}”. Did you mean: {nearest}',
  },
  'chat.wrongWords': {
    zh: '{reason}\n例如：{example}',
    en: '{reason}\nFor example: {example}',
  },
  'chat.received': {
    zh: '已收到，正在处理，稍后卡片会自动更新',
    en: 'Received; the card will update itself shortly',
  },
  'chat.failed': {
    zh: '这一步没有完成，之前的内容都还在。请稍后再按一次',
    en: 'That was not done; nothing else is lost. Please press again later',
  },
  'chat.oldCard': {
    zh: '这张卡片已经过时了，请重新打开。',
    en: 'This card is out of date. Please open it again.',
  },
  'chat.fault': {
    zh: '抱歉，刚才出错了，这一步没有完成，之前的内容都还在。请稍后再试；如果还不行，请把编号 {trace} 发给管理员。',
    en: 'Sorry, that went wrong on our side and was not done; nothing else is lost. Try again later, or give the number {trace} to an administrator.',
  },
  'chat.cardTooLarge': {
    zh: '内容太多，这张卡片放不下。请缩小范围再查一次。',
    en: 'This is too much for one card. Please ask for less.',
  },
  'chat.sentPrivately': {
    zh: '已私聊发给你，群里不展示个人内容。',
    en: 'Sent to you in private: a group does not show what concerns a person.',
  },
  'chat.unbound': {
    zh: '本群还没有绑定学校，所以我不能在这里报数据。请管理员在群里发：@我 /绑定 学校。',
    en: 'This group is not bound to a school yet, so there are no figures here. An administrator can write: /bind SCHOOL.',
  },
  'chat.privateOnly': {
    zh: '请在和我的私聊里做这一步。',
    en: 'Please do this in our private chat.',
  },
  'help.title': { zh: '我能帮你做什么', en: 'What I can do for you' },
  'help.subtitle': { zh: '{name} · {roles}', en: '{name} · {roles}' },
  'help.stranger': { zh: '未登记', en: 'not in the roster' },
  'help.line': { zh: '**/{chinese}**　{summary}', en: '**/{name}**  {summary}' },
  'help.tip': {
    zh: '前面的斜杠可写可不写，中英文都行。在群里请先 @我。',
    en: 'The slash is optional, in Chinese or English. In a group, mention me first.',
  },
  'help.observe': { zh: '记一次听课', en: 'Record an observation' },
  'help.summary': { zh: '看看现在能做什么', en: 'what you can do here' },
  'help.example': { zh: '/帮助', en: '/help' },
  'chat.noRoleAt': {
    zh: '你登记在{school}，但现在没有角色，所以还不能用。请找集团管理员设置角色。',
    en: 'You belong to {school}, but hold no role now. Please ask an administrator of the consortium for one.',
  },
  'chat.noRoleAsk': {
    zh: '你登记在{school}，但现在没有角色，所以还不能用。能设置角色的是集团管理员：{admins}。',
    en: 'You belong to {school}, but hold no role now. Administrators give roles: {admins}.',
  },
  'whoami.summary': { zh: '姓名、学校、角色、专业', en: 'your name, school, roles and majors' },
  'whoami.example': { zh: '/我是谁', en: '/whoami' },
  'whoami.title': { zh: '你的登记信息', en: 'You, as registered' },
  'whoami.name': { zh: '姓名', en: 'Name' },
  'whoami.school': { zh: '学校', en: 'School' },
  'whoami.roles': { zh: '角色', en: 'Roles' },
  'whoami.majors': { zh: '专业', en: 'Majors' },
  'whoami.course': { zh: '{course}（{classes}）', en: '{course} ({classes})' },
  'whoami.courses': { zh: '任教课程', en: 'Courses' },
  'whoami.wrong': {
    zh: '信息有误？请联系本校教务负责人更正。',
    en: 'Something wrong? Ask the coordinator of your school.',
  },
  'lang.summary': { zh: '切换语言', en: 'choose the language' },
  'lang.example': { zh: '/语言 en', en: '/lang zh' },
  'lang.setZh': { zh: '好的，之后都用中文。', en: '好的，之后都用中文。' },
  'lang.setEn': { zh: 'Done: English from now on.', en: 'Done: English from now on.' },
  'lang.wrong': {
    zh: '没有「{words}」这种语言，可以选 zh（中文）或 en（英文）。',
    en: 'There is no language “{words}”: choose zh (Chinese) or en (English).',
  },
})
