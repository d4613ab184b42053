import { messages } from '../pair.ts'

/** 自设提醒 — what people want to be told, once or again and again. */
export const ownReminder = messages({
  'remind.summary': { zh: '自己设的提醒，一次或定期', en: 'reminders of your own, once or again and again' },
  'remind.example': {
    zh: '/提醒 每周一早上8点 看备案进度',
    en: '/remind every Monday at 8:00 check the filings',
  },

  'own.set': { zh: '提醒已设好', en: 'The reminder is set' },
  'own.what': { zh: '内容', en: 'What' },
  'own.when': { zh: '时间', en: 'When' },
  'own.whom': { zh: '提醒谁', en: 'Who' },
  'own.next': { zh: '接下来', en: 'Next' },
  'own.dayOff': { zh: '遇休息日', en: 'On days off' },
  'own.whom.person': { zh: '你自己，私聊发送', en: 'you, in private' },
  'own.whom.chat': { zh: '群里', en: 'the group' },
  'own.whom.not_submitted': {
    zh: '还没交的人，逐个私聊；这里只说件数',
    en: 'those who have not handed in, each in private; here only how many',
  },
  'own.whomFilings': {
    zh: '{filings}还没交的人，逐个私聊；这里只说件数',
    en: 'those who have not handed in {filings}, each in private; here only how many',
  },
  'own.dayOff.keep': { zh: '照常提醒', en: 'it comes all the same' },
  'own.dayOff.skip': { zh: '跳过这一次', en: 'that one is left out' },
  'own.dayOff.next': { zh: '顺延到下一个工作日', en: 'on the next working day' },
  'own.dayOff.before': { zh: '提前到上一个工作日', en: 'on the working day before' },
  'own.time.default': { zh: '没说几点，按 {time}。', en: 'No hour was said, so it is {time}.' },
  'own.time.soon': {
    zh: '今天 9 点已经过了，定在 {time}。',
    en: 'Nine o’clock is over today, so it is {time}.',
  },
  'own.isDayOff': { zh: '{day} 是休息日，届时照常提醒。', en: '{day} is a day off; it comes all the same.' },
  'own.isNight': {
    zh: '{time} 多数人在免打扰时段，确定要在这时发到群里吗？不合适可以取消重设。',
    en: 'At {time} most people do not want to be disturbed; cancel it if that was not meant.',
  },
  'own.noneAhead': {
    zh: '校历里还没有以后的学期，录入后自动排上。',
    en: 'No term to come is in the calendar yet; it is planned as soon as one is.',
  },
  'own.something': { zh: '你让我在这时提醒你', en: 'You wanted to be reminded now' },
  'own.somethingGroup': { zh: '群提醒', en: 'A reminder' },
  'own.cancel': { zh: '取消这个提醒', en: 'Cancel it' },
  'own.cancelThat': { zh: '取消 #{number}', en: 'Cancel #{number}' },
  'own.later': { zh: '延后 1 小时', en: 'An hour later' },
  'own.laterDay': { zh: '延后到第二天', en: 'The next day' },
  'own.laterNote': {
    zh: '延后只动这一次，以后的不变。',
    en: 'Putting it off moves this one only, not the rule.',
  },

  'own.ask': { zh: '按哪一天提醒？', en: 'Which day is meant?' },
  'own.rolled': {
    zh: '{on} 是休息日，默认提前到 {rolled}，请确认。',
    en: '{on} is a day off; by default it is {rolled}. Please confirm.',
  },
  'own.confirmRolled': { zh: '按 {day} 提醒', en: 'Remind for {day}' },
  'own.confirmNominal': { zh: '就按 {day}', en: 'No, for {day}' },
  'own.askWhen': { zh: '什么时候提醒？', en: 'When shall it be?' },
  'own.whenHour': { zh: '1 小时后', en: 'In an hour' },
  'own.whenTomorrow': { zh: '明天 9:00', en: 'Tomorrow at 9:00' },
  'own.whenMonday': { zh: '下周一 9:00', en: 'Next Monday at 9:00' },
  'own.whenOr': {
    zh: '也可以把时间一起说：11月30号、下周三上午10点、每周一早上8点、每月第一个周一下午4点。',
    en: 'Or say the time along with it: on 30 November, tomorrow at 10:00, every Monday at 8:00, the first Monday of every month at 4 pm.',
  },
  'own.needsDay': {
    zh: '没看出是哪一天，请写明，例如：每周一、每月25号、每月最后一个周五、每学期第8周周一。',
    en: 'I cannot see on which day; write for example: every Monday, on the 25th of every month, on the last Friday of every month.',
  },
  'own.past': {
    zh: '这个时间已经过了，请写以后的时间。',
    en: 'That time is over; please write one to come.',
  },
  'own.tooMany': {
    zh: '自设提醒最多 {most} 个，请先取消一些：发送「/提醒」查看。',
    en: 'There can be {most} at most; please cancel some: /remind shows them.',
  },
  'own.noPerson': {
    zh: '你不在名册里，没有可以私聊提醒的账号；可以在群里设给全群。',
    en: 'You are in no roster, so nothing can be sent to you; you can set one for a group.',
  },
  'own.groupOnly': {
    zh: '要提醒大家，请在那个群里 @我 再说一遍。',
    en: 'To remind everybody, please say it in that group.',
  },
  'own.automatic': {
    zh: '到期前会自动提醒要报的人。要另外提醒你，请把时间一起说，例如：下周三上午10点提醒我。',
    en: 'Whoever has to file is reminded before it is due. To be told besides, say when.',
  },

  'own.list': { zh: '你设的提醒', en: 'Your reminders' },
  'own.listGroup': { zh: '本群的提醒', en: 'The reminders of this group' },
  'own.listNone': { zh: '现在没有提醒。', en: 'There are no reminders.' },
  'own.listExample': {
    zh: '可以说：提醒我下周三上午10点交听课本',
    en: 'You can say: remind me tomorrow at 10:00 to hand in the book',
  },
  'own.listMore': { zh: '只列出前 {shown} 个，共 {count} 个。', en: 'The first {shown} of {count}.' },
  'own.which': { zh: '要取消哪一个？', en: 'Which one shall be cancelled?' },
  'own.nothingLike': { zh: '没有找到这个提醒。', en: 'There is no such reminder.' },
  'own.cancelled': { zh: '已取消提醒 #{number}。', en: 'Reminder #{number} is cancelled.' },
  'own.goneAlready': { zh: '提醒 #{number} 已经结束了。', en: 'Reminder #{number} has ended already.' },
  'own.notYours': {
    zh: '只能取消自己的提醒；群里的由教务负责人、专业负责人、领导或管理员取消。',
    en: 'You can cancel your own; those of a group are for coordinators, leads, leaders and administrators.',
  },

  'own.due': { zh: '提醒：{what}', en: 'Reminder: {what}' },
  'own.dueLate': {
    zh: '补发：{time} 的提醒当时没能发出。',
    en: 'Sent late: it was to come at {time}.',
  },
  'own.dueMissed': {
    zh: '期间共错过 {count} 次，只补发这一次。',
    en: '{count} were missed; only this one is sent.',
  },
  'own.dueAgain': { zh: '你把 {time} 的提醒延后到了现在。', en: 'You put the one of {time} off until now.' },
  'own.dueNext': { zh: '下一次：{time}', en: 'Next: {time}' },
  'own.dueAhead': { zh: '提前提醒，时间是 {time}。', en: 'Ahead of time: it is at {time}.' },
  'own.dueLast': { zh: '这是最后一次。', en: 'This was the last one.' },
  'own.notFiled': {
    zh: '{what}：还有 {open} 件没交，今天已私下提醒 {people} 人。',
    en: '{what}: {open} not handed in yet; {people} people are reminded in private today.',
  },
  'own.allFiled': {
    zh: '{what}：都交了，提醒到此结束。',
    en: '{what}: all is handed in, and the reminder ends.',
  },
  'own.filings': { zh: '到期的备案', en: 'What is due' },
  'own.snoozedGone': { zh: '这个提醒已经取消了。', en: 'This reminder was cancelled.' },

  'own.rule.daily': { zh: '每天', en: 'every day' },
  'own.rule.workdays': { zh: '每个工作日', en: 'every working day' },
  'own.rule.everyDays': { zh: '每 {count} 天', en: 'every {count} days' },
  'own.rule.weekly': { zh: '每{days}', en: 'every {days}' },
  'own.rule.everyWeeks': { zh: '每 {count} 周的{days}', en: 'every {count} weeks on {days}' },
  'own.rule.monthly': { zh: '每月{days}', en: 'every month on {days}' },
  'own.rule.everyMonths': { zh: '每 {count} 个月的{days}', en: 'every {count} months on {days}' },
  'own.rule.yearly': { zh: '每年 {months} 月{days}', en: 'every year, month {months}, on {days}' },
  'own.rule.term': { zh: '每学期第 {weeks} 周{days}', en: 'week {weeks} of every term on {days}' },
  'own.rule.odd': { zh: '单数教学周的{days}', en: 'odd teaching weeks on {days}' },
  'own.rule.even': { zh: '双数教学周的{days}', en: 'even teaching weeks on {days}' },
  'own.rule.day': { zh: ' {day} 日', en: 'day {day}' },
  'own.rule.lastDay': { zh: '最后一天', en: 'the last day' },
  'own.rule.nth': { zh: '第 {nth} 个{weekday}', en: '{weekday} no. {nth}' },
  'own.rule.lastWeekday': { zh: '最后一个{weekday}', en: 'the last {weekday}' },
  'own.rule.at': { zh: '{days} {time}', en: '{days} at {time}' },
  'own.rule.aheadMinutes': { zh: '{when}，提前 {count} 分钟', en: '{when}, {count} minutes ahead' },
  'own.rule.aheadHours': { zh: '{when}，提前 {count} 小时', en: '{when}, {count} hour(s) ahead' },
  'own.rule.aheadDays': { zh: '{when}，提前 {count} 天', en: '{when}, {count} day(s) ahead' },

  'audit.act.reminder.set': { zh: '设提醒', en: 'set a reminder' },
  'audit.act.reminder.cancel': { zh: '取消提醒', en: 'cancel a reminder' },
  'audit.act.reminder.created': { zh: '设了提醒', en: 'set a reminder' },
  'audit.act.reminder.cancelled': { zh: '取消了提醒', en: 'cancelled a reminder' },
  'audit.act.phrase.reminder-create': { zh: '说一句设提醒', en: 'set a reminder in words' },
  'audit.act.phrase.reminder-manage': { zh: '说一句查或取消提醒', en: 'ask for reminders in words' },
  'audit.act.phrase.nudge': { zh: '说一句催办', en: 'nudge in words' },
})
