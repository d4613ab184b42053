import { messages } from '../pair.ts'

/** 送达 — what became of reminders, how much is said unasked, and what groups are told. */
export const delivery = messages({
  'delivery.title': { zh: '提醒送达情况', en: 'Who got the last reminder' },
  'delivery.sent': { zh: '已送达', en: 'sent' },
  'delivery.failed': { zh: '没送到', en: 'not delivered' },
  'delivery.waiting': { zh: '稍后送达', en: 'waiting' },
  'delivery.underway': { zh: '正在发送', en: 'being sent' },
  'delivery.superseded': { zh: '已交，不再发', en: 'not needed any more' },
  'delivery.spared': { zh: '本人设了少提醒', en: 'asked for fewer' },
  'delivery.people': { zh: '{count} 人', en: '{count}' },
  'delivery.person': { zh: '{name}（{school}）', en: '{name} ({school})' },
  'delivery.gone': { zh: '已不在名册', en: 'no longer in the roster' },
  'delivery.until': { zh: '免打扰，{at} 后发', en: 'quiet hours, after {at}' },
  'delivery.sentTo': { zh: '已送达：{names}', en: 'Sent to: {names}' },
  'delivery.untold': {
    zh: '还没有提醒过任何人的 {count} 件（时间未到，或没有可提醒的人）：{what}',
    en: 'Nobody was told of {count} (it is early, or nobody is there): {what}',
  },
  'delivery.moreRows': { zh: '另有 {count} 人。', en: '{count} more people.' },
  'delivery.more': { zh: '另有 {count} 项，写上名称再查。', en: '{count} more: name one to see it.' },
  'delivery.note': {
    zh: '每人只看最近一次提醒、催办或升级，60 天内。“已送达”指平台已接收，不代表已读。',
    en: 'The last reminder, nudge or escalation to each, of 60 days. “Sent” means the platform took it, not that it was read.',
  },
  'delivery.none': {
    zh: '最近没有为这些备案提醒过谁。',
    en: 'Nobody was reminded of these filings lately.',
  },
  'delivery.counts': {
    zh: '{scope} · {filing}：最近一次提醒已送达 {sent} 人，没送到 {failed} 人，稍后送达 {waiting} 人，不再发 {superseded} 人；{untold} 件还没提醒过。',
    en: '{scope} · {filing}: of the last reminder {sent} sent, {failed} not delivered, {waiting} waiting, {superseded} not needed; nobody was told of {untold}.',
  },
  'delivery.namesInPrivate': {
    zh: '名单请私聊我发送「进度 送达」。',
    en: 'For names, send me /status delivery in private.',
  },
  'delivery.why.resigned': { zh: '已离开企业', en: 'has left the company' },
  'delivery.why.unavailable': {
    zh: '不在机器人可用范围或已离开企业',
    en: 'outside the bot’s availability, or has left',
  },
  'delivery.why.stopped': { zh: '本人停用了机器人消息', en: 'has stopped messages of the bot' },
  'delivery.why.elsewhere': { zh: '是别的企业的账号', en: 'has an account of another company' },
  'delivery.why.inactive': { zh: '名册里已停用', en: 'is not active in the roster' },
  'delivery.why.no_account': { zh: '名册里没有飞书账号', en: 'has no account in the roster' },
  'delivery.why.chat': { zh: '会话已不在', en: 'the chat is gone' },
  'delivery.why.uncertain': {
    zh: '发出后没有回音，不确定收到没有',
    en: 'sent, but it is not sure that it arrived',
  },
  'delivery.why.busy': { zh: '平台一直没有接收', en: 'the platform did not take it for too long' },
  'delivery.why.content': { zh: '平台不接收这条内容', en: 'the platform does not take this content' },
  'delivery.why.setting': { zh: '机器人权限或配置有误', en: 'a permission or a setting of the bot is wrong' },
  'audit.noun.delivery': { zh: '送达', en: 'delivery' },
  'audit.act.phrase.delivery': { zh: '说一句谁没收到', en: 'asked in words who got no reminder' },
  'quiet.lessons': {
    zh: '上课时间（教学日按作息表）不打扰，下课后再发。取消：「免打扰 上课 关」。',
    en: 'Nothing while lessons are held; it comes in the break. Off: /quiet lessons off.',
  },
  'quiet.volume.few': {
    zh: '少提醒：每件事只在截止前 3、1 个工作日和当天提醒。恢复：「免打扰 正常」。',
    en: 'Fewer: 3 and 1 working days ahead and on the day alone. Back: /quiet usual.',
  },
  'quiet.volume.last': {
    zh: '只最后提醒：每件事只在截止当天提醒一次。恢复：「免打扰 正常」。',
    en: 'The last call of each thing alone. Back: /quiet usual.',
  },
  'quiet.whichGroup': {
    zh: '哪个群？在群里 @我说，或者写上学校，如「免打扰 西岭群 每天最多2条」',
    en: 'which group? Say it there, or name the school, as in /quiet <school> group 2 a day',
  },
  'quiet.noGroup': { zh: '{school}没有绑定的群。', en: 'No group is bound to {school}.' },
  'quiet.groupHere': {
    zh: '好，本群每天最多主动发 {count} 条。群里提问的回答不算。',
    en: 'At most {count} message(s) a day here unasked. Answers do not count.',
  },
  'quiet.groupOf': {
    zh: '好，{school}的 {groups} 个群每天最多主动发 {count} 条。群里提问的回答不算。',
    en: 'At most {count} message(s) a day unasked in {groups} group(s) of {school}. Answers do not count.',
  },
  'quiet.groupNow': {
    zh: '本群每天最多主动发 {count} 条（集团口径，可由协调员改：「免打扰 本群 每天最多2条」）。',
    en: 'At most {count} message(s) a day here unasked (the consortium’s setting; /quiet this group 2 a day).',
  },
  'quiet.groupLastCall': {
    zh: '必须办的事截止当天仍会报一次数：应交几、已交几。',
    en: 'On the last day of what must be done the numbers are still told once.',
  },
  'group.dueTitle': { zh: '今天截止', en: 'Due today' },
  'group.dueLine': {
    zh: '**{filing}**：应交 {expected}、已交 {filed}，还差 {left}',
    en: '**{filing}**: {filed} of {expected} filed, {left} to come',
  },
  'group.dueMore': { zh: '另有 {count} 项今天截止。', en: '{count} more are due today.' },
  'group.dueNote': {
    zh: '没交的已私下提醒，这里只报数。',
    en: 'Who has not is reminded in private; here are numbers alone.',
  },
  'audit.act.quiet.group': { zh: '改群里主动消息的条数', en: 'changed how much a group is told' },
  'audit.act.phrase.group-quiet': { zh: '说一句群里少发', en: 'asked in words that a group is told less' },
  'reminder.done': { zh: '已办，无需再办', en: 'Done: nothing is left to do' },
  'reminder.over': { zh: '不用再办', en: 'Nothing is left to do' },
  'reminder.doneLine': { zh: '{what}：{how}', en: '{what}: {how}' },
  'reminder.doneMore': { zh: '另有 {count} 件。', en: '{count} more.' },
  'reminder.doneNote': {
    zh: '这条提醒里的事都已提交、办好或取消。',
    en: 'Everything this reminder was about is handed in, done or called off.',
  },
})
