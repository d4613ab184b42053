import { messages } from '../pair.ts'

/** 订阅 — somebody's own calendar, read by the calendar of their phone. */
export const feed = messages({
  'feed.name': { zh: '融通：{name}的日程', en: 'Rongtong: the calendar of {name}' },
  'feed.noPerson': {
    zh: '你不在名册里，没有可以订阅的日程。请管理员把你加进名册。',
    en: 'You are in no roster, so there is no calendar of yours. An administrator can add you.',
  },
  'feed.duty.open': { zh: '截止：{what}', en: 'Due: {what}' },
  'feed.duty.late': { zh: '已过期未交：{what}', en: 'Overdue: {what}' },
  'feed.duty.waiting': { zh: '已交待审：{what}', en: 'Handed in, waiting: {what}' },
  'feed.duty.done': { zh: '✓ 已完成：{what}', en: '✓ Done: {what}' },
  'feed.review.open': { zh: '待我审核：{what}', en: 'My verdict: {what}' },
  'feed.review.late': { zh: '审核已到期：{what}', en: 'My verdict, overdue: {what}' },
  'feed.verdict.filing': { zh: '待我审核：{what}', en: 'My verdict: {what}' },
  'feed.verdict.extension': { zh: '待我审批延期：{what}', en: 'My verdict on more time: {what}' },
  'feed.verdict.rectification': {
    zh: '待我复核整改：{what}',
    en: 'My verdict on what was put right: {what}',
  },
  'feed.notice': {
    zh: '整改答复截止：{number} {school}',
    en: 'To be put right and answered: {number} {school}',
  },
  'feed.action.open': { zh: '会议行动项到期', en: 'Due: what I was given to do at a meeting' },
  'feed.action.late': { zh: '会议行动项已过期', en: 'Overdue: what I was given to do at a meeting' },
  'feed.kind.exchange': { zh: '互派', en: 'Exchange of teachers' },
  'feed.kind.inspection': { zh: '督查', en: 'Inspection' },
  'feed.kind.activity_month': { zh: '活动月', en: 'Month of activities' },
  'feed.exam': { zh: '{kind}：{course}', en: '{kind}: {course}' },
  'feed.ofSchool': { zh: '{kind}（{school}）', en: '{kind} ({school})' },
  'feed.lesson': { zh: '听课：{what}', en: 'Observing: {what}' },
  'feed.lessonOwn': { zh: '有人来听课：{what}', en: 'Being observed: {what}' },
  'feed.periods': { zh: '第 {periods} 节', en: 'lesson {periods}' },
  'feed.of': { zh: '{what}（{whose}）', en: '{what} ({whose})' },
  'feed.provisional': { zh: '{what}（暂定）', en: '{what} (provisional)' },
  'feed.clause': { zh: '依据：{clause}', en: 'Clause: {clause}' },
  'feed.number': { zh: '编号：{number}', en: 'Number: {number}' },
  'feed.more': { zh: '在飞书里对机器人说「{words}」处理。', en: 'Send {words} to the bot in Feishu.' },
  'feed.provisionalWhy': {
    zh: '日期取决于还没有公布的节假日安排，公布后可能调整，这里会跟着变。',
    en: 'The day rests on holidays not yet published; should it move, it moves here too.',
  },

  'feed.title': { zh: '订阅我的日程', en: 'Subscribe to my calendar' },
  'feed.titleMade': { zh: '你的订阅地址', en: 'The address of your calendar' },
  'feed.titleRenewed': { zh: '换了新地址', en: 'The address is another one now' },
  'feed.titleRevoked': { zh: '已停止订阅', en: 'The calendar is taken back' },
  'feed.what': {
    zh: '截止日期、等你审核的、请你参加的会议和联考、听课预约，都会出现在手机或电脑的日历里，日期一改就跟着改。',
    en: 'Deadlines, verdicts you owe, meetings and exams, planned observations: in the calendar of your phone or computer, and they move when their day moves.',
  },
  'feed.secret': {
    zh: '这个地址只属于你：谁拿到谁就看得到，不要转发。地址只显示这一次，我们不保存。',
    en: 'The address is yours alone: whoever has it reads it, so do not pass it on. It is shown this once; we do not keep it.',
  },
  'feed.how': {
    zh: 'iPhone 或 Mac 点下面的按钮；别的日历（Outlook、安卓、谷歌日历）选「通过网址订阅」，粘贴这个地址。',
    en: 'On iPhone or Mac press the button below; elsewhere (Outlook, Android, Google) choose “subscribe by URL” and paste the address.',
  },
  'feed.open': { zh: '在 iPhone、Mac 上订阅', en: 'Subscribe on iPhone or Mac' },
  'feed.since': {
    zh: '你从 {date} 起已经有订阅地址，地址我们不保存，不能再显示。找不到了就换一个：旧地址马上失效。',
    en: 'You have had an address since {date}. We do not keep it, so it cannot be shown again. Lost it? Take a new one: the old one ends at once.',
  },
  'feed.renewedOld': {
    zh: '这里的地址已经失效，新地址在后面的消息里。日历里要换成新的。',
    en: 'The address that was here has ended; the new one is in a later message. Put it into your calendar.',
  },
  'feed.revokedNow': {
    zh: '地址已经失效，日历里的订阅可以删掉了。要再订阅，发送「/校历 订阅」。',
    en: 'The address has ended; you may remove it from your calendar. To subscribe again, send /calendar feed.',
  },
  'feed.none': {
    zh: '你还没有订阅地址。发送「/校历 订阅」就有。',
    en: 'You have no address. /calendar feed makes one.',
  },
  'feed.renew': { zh: '换新地址', en: 'New address' },
  'feed.renewTitle': { zh: '换新地址？', en: 'Take a new address?' },
  'feed.renewText': {
    zh: '旧地址马上失效，用它的日历不再更新。',
    en: 'The old one ends at once; calendars that use it are no longer brought up to date.',
  },
  'feed.revoke': { zh: '停止订阅', en: 'Stop' },
  'feed.revokeTitle': { zh: '停止订阅？', en: 'Stop?' },
  'feed.revokeText': { zh: '地址马上失效。', en: 'The address ends at once.' },
  'feed.renewed': { zh: '新地址已发给你', en: 'The new address is sent to you' },
  'feed.revoked': { zh: '已停止订阅', en: 'Stopped' },
  'feed.closed': {
    zh: '日程订阅还没有开通：部署时没有设置 PUBLIC_URL（用户访问的地址）。请把这句话转给管理员，设置后重启即可。',
    en: 'Calendars cannot be subscribed to yet: PUBLIC_URL, the address people reach us at, is not set. Please forward this to an administrator; it works from the next start.',
  },

  'audit.noun.feed': { zh: '日程订阅', en: 'calendars subscribed to' },
  'audit.act.feed.made': { zh: '开通日程订阅', en: 'made a calendar of their own' },
  'audit.act.feed.renewed': { zh: '换日程订阅地址', en: 'took a new address of their calendar' },
  'audit.act.feed.revoked': { zh: '停止日程订阅', en: 'took their calendar back' },
  'audit.act.feed.renew': { zh: '换日程订阅地址', en: 'take a new address of the calendar' },
  'audit.act.feed.revoke': { zh: '停止日程订阅', en: 'take the calendar back' },
  'audit.act.phrase.feed': { zh: '说一句订阅日程', en: 'ask for a calendar in words' },
})
