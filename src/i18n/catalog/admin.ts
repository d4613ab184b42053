import { messages } from '../pair.ts'

/** What administrators do: groups, roles, and the work that waits. */
export const admin = messages({
  'bind.summary': {
    zh: '把本群绑定到一所学校（管理员）',
    en: 'bind this group to a school (administrators)',
  },
  'bind.example': { zh: '/绑定 东浦', en: '/bind DP' },
  'bind.whose': {
    zh: '请写上学校：编号、全称或简称都行。',
    en: 'Say which school: its id, its name or its short name.',
  },
  'bind.noSchool': {
    zh: '没有找到这所学校。可以选：{schools}',
    en: 'There is no such school. There are: {schools}',
  },
  'bind.noSchools': {
    zh: '集团里还没有学校。请先导入集团名册，再来绑定。',
    en: 'The consortium has no schools yet. Import the roster first, then bind.',
  },
  'bind.inGroup': {
    zh: '这一步要在群里做：把我拉进学校的群，然后在群里发「@我 /绑定 学校」。',
    en: 'This is done in the group: add me to the group of the school and write there, mentioning me: /bind SCHOOL.',
  },
  'bind.already': {
    zh: '本群已经绑定到{school}，没有变化。',
    en: 'This group is bound to {school} already.',
  },
  'bind.changed': {
    zh: '这张卡片之后绑定又变过了，请重新发一次 /绑定。',
    en: 'The binding has changed since this card was drawn. Please write /bind again.',
  },
  'bind.doneTitle': { zh: '已绑定', en: 'Bound' },
  'bind.done': {
    zh: '本群现在对应{school}。群里问到的指标和进度都是这所学校的，其他学校的不会出现在这里。',
    en: 'This group now stands for {school}: it hears the figures and counts of that school and of no other.',
  },
  'bind.secret': {
    zh: '如果本群开了保密模式，我收不到群里的消息，请用普通群。',
    en: 'A group in secret mode sends me no messages: use an ordinary one.',
  },
  'bind.undo': { zh: '撤销绑定', en: 'Undo' },
  'bind.backTo': { zh: '改回{school}', en: 'Back to {school}' },
  'bind.undoneTitle': { zh: '已解绑', en: 'Unbound' },
  'bind.undone': {
    zh: '本群不再对应任何学校。我仍会回答帮助，但不在这里报任何数据。',
    en: 'This group stands for no school any more. I still help here, but give no data.',
  },
  'bind.askTitle': { zh: '本群要换学校吗？', en: 'Give this group to another school?' },
  'bind.ask': {
    zh: '本群现在对应{former}。改绑以后，群里报的就是{school}的指标和进度，{former}的不再出现在这里；已经发过的消息不会收回。',
    en: 'This group stands for {former}. Afterwards it hears the figures and counts of {school}, and those of {former} no more; what was said stays.',
  },
  'bind.confirm': { zh: '改绑到{school}', en: 'Bind to {school}' },
  'unbind.summary': { zh: '解除本群的学校绑定（管理员）', en: 'unbind this group (administrators)' },
  'unbind.example': { zh: '/解绑', en: '/unbind' },
  'unbind.already': { zh: '本群没有绑定学校。', en: 'This group is bound to no school.' },

  'role.summary': { zh: '设置或取消角色（管理员）', en: 'grant or take a role (administrators)' },
  'role.example': { zh: '/角色 王听雪 教务负责人 东浦', en: '/role @Li coordinator DP' },
  'role.wrong': {
    zh: '请依次写上：谁（@本人或全名）、什么角色、哪所学校（可以不是本人的学校）；取消就在最前面写「取消」。角色有：教师、听课人、教务负责人、专业负责人、集团领导、管理员。',
    en: 'Write who (mentioned, or the full name), which role, which school (it need not be their own); to take a role, write “take” first. Roles: teacher, observer, coordinator, major_lead, leader, admin.',
  },
  'role.noPerson': {
    zh: '名册里没有这个人。请检查全名，或先把他导入名册，再设置角色。',
    en: 'Nobody of that name is in the roster. Check the full name, or import the person first.',
  },
  'role.everywhere': {
    zh: '名册里{school}没有这个人；集团领导和管理员管全集团，不分学校。请核对学校，或去掉学校再发一次。',
    en: 'Nobody of that name is at {school}; leaders and administrators belong to no school. Check the school, or leave it out.',
  },
  'role.at': { zh: '{role}（{school}）', en: '{role} ({school})' },
  'role.guestMay': {
    zh: '这个人不属于{school}；有了这个角色，就能看、能做{school}的同类角色能看能做的。',
    en: 'This person does not belong to {school}; with this role they see and do there what that role may.',
  },
  'role.gone': { zh: '这个人已经不在名册里了。', en: 'This person is in the roster no more.' },
  'role.hasAlready': {
    zh: '已经有这个角色了，没有变化。',
    en: 'That role was held already; nothing has changed.',
  },
  'role.hasNot': { zh: '本来就没有这个角色，没有变化。', en: 'That role was not held; nothing has changed.' },
  'role.lastAdmin': {
    zh: '这是最后一位管理员，不能取消。请先设置另一位管理员。',
    en: 'This is the last administrator. Make somebody else one first.',
  },
  'role.person': { zh: '{name}（{where}）', en: '{name} ({where})' },
  'role.which': { zh: '是哪一位？', en: 'Which of them?' },
  'role.whichText': {
    zh: '名册里有 {count} 位同名，请选是哪一位的「{role}」。',
    en: '{count} people share this name. Whose role of {role} is it?',
  },
  'role.askGrant': { zh: '要设为管理员吗？', en: 'Make somebody an administrator?' },
  'role.askTake': { zh: '要取消角色吗？', en: 'Take a role?' },
  'role.willGrant': { zh: '将把「{role}」授予{person}。', en: '{person} will be: {role}.' },
  'role.willTake': {
    zh: '将取消{person}的「{role}」。以前的记录都保留；靠这个角色能看能做的，之后都不行了。',
    en: '{person} will no longer be: {role}. Records stay; what only this role could see or do ends.',
  },
  'role.adminMay': {
    zh: '管理员能看到全部学校的数据，能设置角色、绑定群、处理失败的任务。',
    en: 'Administrators see the data of all schools, grant roles, bind groups and retry failed work.',
  },
  'role.confirmGrant': { zh: '确认授予', en: 'Grant' },
  'role.confirmTake': { zh: '确认取消', en: 'Take' },
  'role.grantedTitle': { zh: '已授予', en: 'Granted' },
  'role.takenTitle': { zh: '已取消', en: 'Taken' },
  'role.granted': { zh: '{person}现在是「{role}」。', en: '{person} is now: {role}.' },
  'role.taken': { zh: '{person}不再是「{role}」。', en: '{person} is no longer: {role}.' },
  'role.undo': { zh: '撤销', en: 'Undo' },
  'role.tellGranted': {
    zh: '管理员给你设置了角色「{role}」。发「帮助」看看现在能做什么。',
    en: 'An administrator has given you the role: {role}. Write /help to see what you can do now.',
  },
  'role.tellTaken': {
    zh: '管理员取消了你的角色「{role}」。以前的记录都还在。',
    en: 'An administrator has taken the role from you: {role}. Your records stay.',
  },

  'jobs.summary': { zh: '队列、失败的任务、重试（管理员）', en: 'queues, failures, retry (administrators)' },
  'jobs.example': { zh: '/队列', en: '/jobs' },
  'jobs.title': { zh: '后台任务', en: 'Work' },
  'jobs.asOf': { zh: '{time} 时的情况', en: 'As of {time}' },
  'jobs.queue': { zh: '队列', en: 'Queue' },
  'jobs.waiting': { zh: '等待', en: 'Waiting' },
  'jobs.active': { zh: '进行中', en: 'Active' },
  'jobs.delayed': { zh: '稍后', en: 'Later' },
  'jobs.failed': { zh: '失败', en: 'Failed' },
  'jobs.inbound': { zh: '收到的', en: 'inbound' },
  'jobs.outbound': { zh: '要发的', en: 'outbound' },
  'jobs.background': { zh: '后台', en: 'background' },
  'jobs.outbox': {
    zh: '消息：待发 {planned}，已发 {sent}，发不出 {failed}，被更新取代 {superseded}',
    en: 'Messages: {planned} to send, {sent} sent, {failed} failed, {superseded} superseded',
  },
  'jobs.none': { zh: '没有失败的任务。', en: 'No work has failed.' },
  'jobs.failedWork': {
    zh: '{name} · {at} · 试了 {tries} 次 · {reason}',
    en: '{name} · {at} · {tries} tries · {reason}',
  },
  'jobs.retry': { zh: '重试', en: 'Retry' },
  'jobs.more': { zh: '还有 {count} 个失败的任务没有列出。', en: '{count} more failures are not listed.' },
  'jobs.retrying': { zh: '已重新排队，卡片马上更新', en: 'Queued again; the card will update itself' },
})
