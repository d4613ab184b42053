import { messages } from '../pair.ts'

/** 委托 — reviews handed over for some days. */
export const delegation = messages({
  'delegate.summary': { zh: '把审核转给别人几天', en: 'hand reviews over for a while' },
  'delegate.example': { zh: '/委托 覃语桐 11-23 11-27', en: '/delegate 覃语桐 11-23 11-27' },
  'delegate.nobody': {
    zh: '没看出要交给谁。可以交给学院的同事，写全名最稳妥。',
    en: 'I cannot see to whom. It can be a colleague of the college; a full name is safest.',
  },
  'delegate.several': {
    zh: '有几位对得上，请写全名：{names}。',
    en: 'Several fit, please write the full name: {names}.',
  },
  'delegate.noDays': {
    zh: '请写上从哪天到哪天，例如：11-23 到 11-27。',
    en: 'Please write from when until when, such as 11-23 to 11-27.',
  },
  'delegate.notEligible': {
    zh: '审核只能转给学院在岗的同事，不能转给自己或合作学校的老师。',
    en: 'Reviews can be handed over to colleagues of the college only, not to yourself or to a partner school.',
  },
  'delegate.over': {
    zh: '结束日期已经过去，请写以后的日子。',
    en: 'That is over already; please write days to come.',
  },
  'delegate.tooLong': { zh: '一次最多委托 {days} 天。', en: 'At most {days} days at a time.' },
  'delegate.away': {
    zh: '{name} 在 {from} 至 {to} 也把审核转给了 {instead}，请换一位。',
    en: '{name} has handed reviews over to {instead} from {from} to {to}; please choose somebody else.',
  },
  'delegate.overlap': {
    zh: '你已把 {from} 至 {to} 的审核转给 {name}，请先结束那次委托。',
    en: 'You have handed {from} to {to} over to {name}; please end that first.',
  },
  'delegate.ask': { zh: '要把审核转给{name}吗？', en: 'Hand your reviews over to {name}?' },
  'delegate.from': { zh: '委托人', en: 'From' },
  'delegate.to': { zh: '受托人', en: 'To' },
  'delegate.days': { zh: '时间', en: 'When' },
  'delegate.span': {
    zh: '{from} 至 {to}（含），到期自动结束',
    en: '{from} to {to} inclusive; ends by itself',
  },
  'delegate.what': { zh: '范围', en: 'What' },
  'delegate.majors': { zh: '{majors}的审核', en: 'reviews of {majors}' },
  'delegate.asAdmin': { zh: '管理员的审核', en: 'an administrator’s reviews' },
  'delegate.waiting': { zh: '现在等你审核的', en: 'Waiting for you now' },
  'delegate.count': { zh: '{count} 件', en: '{count}' },
  'delegate.note': {
    zh: '期间新提交的直接发给受托人；审核意见上会写明两个人的名字。你自己仍然可以审核，也可以随时结束。别人转给你的不会再转出去。',
    en: 'What is handed in meanwhile goes to them; verdicts bear both names. You can still review, and end it at any time. What was handed over to you is not handed on.',
  },
  'delegate.confirm': { zh: '确认委托', en: 'Hand over' },
  'delegate.list': { zh: '委托', en: 'Reviews handed over' },
  'delegate.none': { zh: '现在没有委托。', en: 'Nothing is handed over.' },
  'delegate.made': { zh: '你转出的', en: 'By you' },
  'delegate.taken': { zh: '转给你的', en: 'To you' },
  'delegate.row': { zh: '{name} · {from} 至 {to}', en: '{name}, {from} to {to}' },
  'delegate.end': { zh: '现在结束', en: 'End it now' },
  'delegate.done': {
    zh: '已委托{name}，{from} 至 {to}，已告知对方。',
    en: 'Handed over to {name}, {from} to {to}; they have been told.',
  },
  'delegate.ended': { zh: '委托已结束，已告知对方。', en: 'It is ended; they have been told.' },
  'delegate.goneAlready': { zh: '这次委托已经结束了。', en: 'It had ended already.' },
  'delegate.tell': {
    zh: '{name} 把 {from} 至 {to} 的审核转给了你，到期自动结束。发送「审核」可以看到等你处理的。',
    en: '{name} has handed their reviews over to you from {from} to {to}; it ends by itself. Send /review to see what waits.',
  },
  'delegate.tellEnded': {
    zh: '{name} 提前结束了对你的审核委托，之后不用再代为审核。',
    en: '{name} has taken their reviews back before the time.',
  },
  'audit.noun.delegation': { zh: '委托', en: 'reviews handed over' },
  'audit.act.delegation.made': { zh: '委托审核', en: 'handed reviews over' },
  'audit.act.delegation.ended': { zh: '结束委托', en: 'took reviews back' },
  'audit.act.delegation.make': { zh: '委托审核', en: 'hand reviews over' },
  'audit.act.delegation.end': { zh: '结束委托', en: 'take reviews back' },
  'audit.act.phrase.delegate': { zh: '说一句委托', en: 'hand reviews over in words' },
})
