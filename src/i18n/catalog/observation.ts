import { messages } from '../pair.ts'

/** 听课记录 — receipts, notices, lists. */
export const observation = messages({
  'observation.filed': { zh: '听课记录已提交', en: 'Observation filed' },
  'observation.observers': { zh: '听课人', en: 'Observer' },
  'observation.score': { zh: '{score} 分', en: '{score}' },
  'observation.periods': { zh: '第{periods}节', en: 'period {periods}' },
  'observation.version': { zh: '第 {version} 版', en: 'version {version}' },
  'observation.status.draft': { zh: '草稿', en: 'draft' },
  'observation.status.submitted': { zh: '待阅', en: 'not read yet' },
  'observation.status.acknowledged': { zh: '已阅', en: 'read' },
  'observation.status.returned': { zh: '已退回', en: 'returned' },
  'observation.status.withdrawn': { zh: '已撤回', en: 'withdrawn' },
  'observation.edit': { zh: '修改', en: 'Edit' },
  'observation.withdraw': { zh: '撤回', en: 'Withdraw' },
  'observation.withdrawTitle': { zh: '撤回 {number}？', en: 'Withdraw {number}?' },
  'observation.withdrawText': {
    zh: '撤回后不再计入统计，{teacher}老师会收到通知；编号保留。',
    en: 'It will no longer count, and {teacher} will be told; the number is kept.',
  },
  'observation.withdrawn': { zh: '{number} 已撤回', en: '{number} withdrawn' },
  'observation.withdrawnNotice': {
    zh: '{observer}撤回了听课记录 {number}，无需再处理。',
    en: '{observer} withdrew observation {number}. There is nothing left to do.',
  },
  'observation.notYetReachable': {
    zh: '{teacher}老师还没有登记飞书账号，暂时收不到通知。',
    en: '{teacher} has no account yet and cannot be told.',
  },
  'observation.told': { zh: '已私聊告知{teacher}老师。', en: '{teacher} has been told in private.' },
  'observation.together': {
    zh: '{name}提交了你们一起的听课记录 {number}（{teacher}老师）。',
    en: '{name} filed the observation you made together: {number} ({teacher}).',
  },
  'observation.saved': { zh: '{number} 已改为第 {version} 版', en: '{number} is now version {version}' },
  'observation.unchanged': {
    zh: '{number} 没有改动，仍是原来的内容',
    en: '{number} is as it was: nothing was changed',
  },
  'observation.conflict': {
    zh: '这份记录刚刚被改过，请在最新的卡片上再改一次。',
    en: 'This record was changed meanwhile. Please edit the newest version.',
  },
  'observation.missing': {
    zh: '没有找到这份听课记录，可能已经撤回。',
    en: 'There is no such record; it may have been withdrawn.',
  },
  'observation.withdrawnAlready': {
    zh: '{number} 之前已经撤回，不能再改。',
    en: '{number} was withdrawn before and cannot be changed.',
  },
  'notice.title': { zh: '{observers}听了你的课', en: '{observers} observed your lesson' },
  'notice.updated': { zh: '听课记录有更新', en: 'An observation was changed' },
  'notice.private': { zh: '只有你和相关负责人能看到', en: 'Only you and those responsible see this' },
  'notice.reply': { zh: '想说的话（选填）', en: 'Your reply (optional)' },
  'notice.replyHint': { zh: '例如：下次课会增加分层练习', en: 'such as: more practice next time' },
  'notice.ack': { zh: '已阅', en: 'I have read it' },
  'notice.thanks': { zh: '已记下，{observers}会看到', en: 'Noted; {observers} will see it' },
  'notice.already': { zh: '你之前已经确认过了', en: 'You had confirmed it before' },
  'notice.yourReply': { zh: '回复', en: 'Reply' },
  'notice.answered': {
    zh: '{teacher}老师已阅 {number}，回复：{reply}',
    en: '{teacher} has read {number} and replies: {reply}',
  },
  'notice.read': { zh: '{teacher}老师已阅 {number}。', en: '{teacher} has read {number}.' },
  'attachment.joined': {
    zh: '已收到 {count} 件，放入{owner}。',
    en: 'Received {count} and put into {owner}.',
  },
  'attachment.waiting': {
    zh: '已收到 {count} 件。{minutes} 分钟内提交的听课记录会自动带上它们。',
    en: 'Received {count}. An observation filed within {minutes} minutes takes them along.',
  },
  'attachment.draft': { zh: '听课记录草稿', en: 'the draft' },
  'attachment.unsafe': {
    zh: '群里的图片我不会存。要作为听课材料请私聊发给我。',
    en: 'I do not keep pictures from groups. Send them to me in private.',
  },
  'attachment.count': { zh: '{images} 张图片、{files} 个文件', en: '{images} picture(s), {files} file(s)' },
  'records.summary': { zh: '查看听课记录', en: 'observation records' },
  'records.example': { zh: '/听课记录 本校', en: '/records mine' },
  'records.title': { zh: '听课记录', en: 'Observations' },
  'records.scope.mine': { zh: '我听的和听我的', en: 'mine' },
  'records.scope.all': { zh: '全部学校', en: 'all schools' },
  'records.empty': {
    zh: '这个范围内还没有听课记录。说「听课」可以记一次。',
    en: 'Nothing here yet. Write /observe to record one.',
  },
  'records.noTerm': {
    zh: '没有学期「{words}」。已有：{terms}',
    en: 'There is no term “{words}”. There are: {terms}',
  },
  'records.column.number': { zh: '编号', en: 'Number' },
  'records.column.date': { zh: '日期', en: 'Date' },
  'records.column.teacher': { zh: '教师', en: 'Teacher' },
  'records.column.course': { zh: '课程', en: 'Course' },
  'records.column.score': { zh: '评分', en: 'Score' },
  'records.column.status': { zh: '状态', en: 'State' },
  'records.counts': {
    zh: '{scope} · {term}：共 {total} 次听课，已阅 {acknowledged} 次，待阅 {waiting} 次。明细请私聊问我。',
    en: '{scope}, {term}: {total} observation(s), {acknowledged} read, {waiting} not yet. Ask me in private for the list.',
  },
})
