import { messages } from '../pair.ts'

/** 联考、督查、选派 — what happens at schools and is held without minutes. */
export const activity = messages({
  'seminar.kind.inspection': { zh: '督查', en: 'Inspection' },
  'activity.about': { zh: '内容', en: 'About' },
  'activity.set': {
    zh: '{what}已排定：{when}，私聊通知了 {count} 位学校教务负责人。',
    en: '{what} is set: {when}; {count} coordinator(s) were told in private.',
  },
  'activity.moved': {
    zh: '{what}已改到 {when}，私聊通知了 {count} 位学校教务负责人。',
    en: '{what} is moved to {when}; {count} coordinator(s) were told in private.',
  },
  'activity.notice.joint_exam': { zh: '贵校参加联考', en: 'Your school takes part in a joint exam' },
  'activity.notice.inspection': { zh: '贵校将接受督查', en: 'Your school will be inspected' },
  'activity.cancelled': {
    zh: '已取消，私聊通知了 {count} 位学校教务负责人。',
    en: 'Called off; {count} coordinator(s) were told in private.',
  },
  'activity.ahead': { zh: '督查临近：{when}', en: 'Inspection ahead: {when}' },
  'activity.former': { zh: '原定 {when}', en: 'Before: {when}' },
  'activity.reason': { zh: '原因：{reason}', en: 'Why: {reason}' },
  'activity.prepare': {
    zh: '可以先发「导出督查材料」，备好这一学期的台账。',
    en: 'The material of the term can be had before: /export inspection.',
  },
  'activity.heldOn': { zh: '哪天办的', en: 'Held on' },
  'activity.hold.joint_exam': { zh: '已考完', en: 'It was written' },
  'activity.hold.inspection': { zh: '已督查', en: 'It was done' },
  'activity.held': { zh: '{what}已记为完成（{date}）', en: '{what} is noted as held ({date})' },
  'activity.heldAlready': { zh: '本来就记为完成了', en: 'It was noted already' },
  'activity.counts': { zh: '计入：{items}', en: 'Counts for: {items}' },
  'activity.countsNone': {
    zh: '没有对得上的条款，未计入任何考核。',
    en: 'No clause asks for it at that time: it counts for nothing.',
  },
  'activity.notYet': { zh: '{date} 还没有到，办了再记。', en: '{date} is still to come.' },
  'activity.unhold': { zh: '标错了，没有办', en: 'It was not held' },
  'activity.unholdSure': { zh: '撤回后不再计入完成情况。', en: 'It will count for nothing any more.' },
  'activity.rectify': { zh: '开整改通知', en: 'Demand that something is put right' },
  'activity.asksFindings': {
    zh: '督查发现的问题，用整改通知发给学校，有期限、有回复、有销号。',
    en: 'What was found goes to the school as a notice, with a day, an answer and an end.',
  },
  'activity.inspections': { zh: '督查安排', en: 'Inspections' },
  'activity.noInspections': { zh: '还没有排督查。', en: 'No inspection is planned.' },
  'activity.whichSchool': {
    zh: '没有看懂去哪所学校、哪一天。请这样写：11月27日教务处来东浦督查',
    en: 'I could not tell the school or the day. Name the school and write the day like 11-27.',
  },
  'activity.whichOne': {
    zh: '有 {count} 个都可能是，请在列表里点。',
    en: 'There are {count} it could be: please choose from the list.',
  },
  'activity.noneMeant': { zh: '没有找到你说的这一次。', en: 'I found nothing of the kind.' },
  'activity.open': { zh: '办理：{what}', en: 'Open: {what}' },
  'exchange.list': { zh: '{year} 年选派（{count}）', en: 'Teachers sent in {year} ({count})' },
  'exchange.none': {
    zh: '还没有登记选派。说一句就能登记：派了谁、去哪所学校、多久。',
    en: 'Nobody is noted. Say who was sent to which school.',
  },
  'exchange.more': { zh: '还有 {count} 人。', en: '{count} more.' },
  'exchange.count': {
    zh: '{year} 年已选派 {count} 人次；名单请私聊查。',
    en: '{count} sent in {year}; ask in private for names.',
  },
  'exchange.which': { zh: '撤回哪一个', en: 'Which one to take back' },
  'exchange.withdraw': { zh: '撤回选派', en: 'Take it back' },
  'exchange.withdrawSure': {
    zh: '撤回后不再计入选派，在那里听的课也不再按选派计。',
    en: 'It counts no more, and lessons observed there no longer count as those of somebody sent.',
  },
  'exchange.withdrawn': { zh: '已撤回，不再计入', en: 'Taken back: it counts no more' },
  'exchange.withdrawnAlready': { zh: '已经撤回过了', en: 'It was taken back already' },
  'exchange.missing': { zh: '请先在名单里选一个。', en: 'Please choose one first.' },
  'audit.act.exchange.withdraw': { zh: '撤回选派', en: 'take back that a teacher is sent' },
  'audit.act.exchange.withdrawn': { zh: '撤回选派', en: 'took back that a teacher is sent' },
  'audit.act.phrase.exchange-list': { zh: '查看选派', en: 'look at teachers sent' },
  'audit.act.seminar.over': { zh: '标记已完成', en: 'note that it was held' },
  'audit.act.phrase.inspection': { zh: '安排督查', en: 'set an inspection' },
  'audit.act.phrase.exam': { zh: '办理联考', en: 'deal with a joint exam' },
})
