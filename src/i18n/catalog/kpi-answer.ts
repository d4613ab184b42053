import { messages } from '../pair.ts'

/** 指标的回答 — what is said around a figure: evidence, majors, history, explanations, what would be. */
export const kpiAnswer = messages({
  'kpi.evidence.files': { zh: '佐证 {count} 份', en: '{count} files of evidence' },
  'kpi.evidence.records': {
    zh: '由系统从 {count} 条记录统计，截至今天',
    en: 'counted by the system from {count} records, as of today',
  },
  'kpi.evidence.none': { zh: '还没有佐证材料', en: 'no evidence yet' },
  'kpi.evidence.age': { zh: '数据已有 {days} 天', en: 'the figure is {days} days old' },
  'kpi.openUntil': { zh: '{date} 前完成即可', en: 'there is time until {date}' },
  'kpi.reason.region': {
    zh: '区域或集团合计的指标，不对单所学校判定',
    en: 'a total of the region or the consortium; no single school is judged by it',
  },
  'kpi.reason.no_college_campus': { zh: '只适用于高职校区', en: 'for schools with a college campus only' },
  'kpi.reason.not_a_partner': { zh: '对牵头学院不判定', en: 'the lead college is not judged by it' },
  'kpi.reason.pack_off': { zh: '本校没有启用这个政策包', en: 'this policy pack is not in force here' },
  'kpi.reason.excepted': { zh: '集团口径：本校不适用', en: 'the consortium excepts this school' },
  'kpi.reason.zero_denominator': { zh: '分母为 0，无法计算', en: 'there is nothing to divide by' },
  'kpi.reason.no_figure': { zh: '本校还没有报送', en: 'the school has not reported it' },
  'kpi.part': { zh: '{major}：{value} {unit}，{verdict}', en: '{major}: {value} {unit}, {verdict}' },
  'kpi.stretch.reached': {
    zh: '力争线 {value} 也已超过',
    en: 'the {value} to strive for is passed as well',
  },
  'kpi.stretch.gap': {
    zh: '力争线是超过 {value}，还差 {amount} {unit}；不到力争线不算未达标',
    en: 'more than {value} is striven for, {amount} {unit} away; short of it nothing is failed',
  },
  'kpi.soft': {
    zh: '这是“{force}”的要求，不是硬指标：没做到只记“未达成”，不升级',
    en: 'the text says “{force}”: short of it is “not achieved” and nobody is chased',
  },
  'kpi.same': {
    zh: '注意：{others}也是 {threshold}，是另一项指标',
    en: 'Mind: {others} asks for {threshold} too, and is another indicator',
  },
  'kpi.sameOne': { zh: '“{name}”（{clause}）', en: '“{name}” ({clause})' },
  'kpi.readOtherwise': {
    zh: '❗ 这个数是按以前的口径填报的，口径后来改过：请按现在的口径重新填报',
    en: '❗ This figure was reported by an earlier reading, which has changed since: report it anew by the one in force',
  },
  'kpi.quote': { zh: '原文：“{quote}”', en: 'In the document: “{quote}”' },
  'kpi.button.history': { zh: '历史', en: 'History' },
  'kpi.button.evidence': { zh: '佐证', en: 'Evidence' },
  'kpi.button.whatIf': { zh: '如果……', en: 'What if …' },
  'kpi.button.clause': { zh: '看条款', en: 'The clause' },
  'kpi.button.back': { zh: '返回', en: 'Back' },
  'kpi.pageNote': { zh: '共 {total} 项，第 {page}/{pages} 页', en: '{total} in all, page {page} of {pages}' },

  'kpi.which.title': { zh: '问的是哪一项？', en: 'Which one?' },
  'kpi.which.text': {
    zh: '有 {count} 项指标都是 {threshold}，不是一回事：',
    en: '{count} different indicators ask for {threshold}:',
  },

  'kpi.history.title': { zh: '{name} · {school}', en: '{name} · {school}' },
  'kpi.history.lead': {
    zh: '共 {count} 次数据，最近一次 {date}：**{value}**，{verdict}。',
    en: '{count} figures; the last one, {date}: **{value}**, {verdict}.',
  },
  'kpi.history.none': { zh: '还没有历史数据。', en: 'There are no figures yet.' },
  'kpi.history.corrections': { zh: '更正 {count} 次', en: 'put right {count} times' },
  'kpi.history.known': {
    zh: '这项由系统按当前记录统计，没有按期留存的历史。',
    en: 'This one is counted from the records as they are now; there is no history of it.',
  },
  'kpi.history.more': { zh: '只显示最近 {count} 次。', en: 'The last {count} are shown.' },
  'kpi.column.figure': { zh: '分子/分母', en: 'Figure' },
  'kpi.column.note': { zh: '说明', en: 'Note' },
  'kpi.column.file': { zh: '材料', en: 'File' },

  'kpi.proof.title': { zh: '佐证 · {name}', en: 'Evidence · {name}' },
  'kpi.proof.by': {
    zh: '{date} 的数由 {who} 于 {at} 填报',
    en: 'the figure of {date} was reported by {who} on {at}',
  },
  'kpi.proof.file': {
    zh: '{date} 的数来自导入的文件',
    en: 'the figure of {date} came with an imported file',
  },
  'kpi.proof.version': {
    zh: '更正前：{figure}（{who}，{at}）',
    en: 'before it was put right: {figure} ({who}, {at})',
  },
  'kpi.proof.counted': {
    zh: '这项由系统统计，依据是系统里的 {count} 条记录，不需要另附材料。',
    en: 'This one is counted from {count} records in the system and needs no files.',
  },
  'kpi.proof.empty': {
    zh: '没有附材料。填报时或填报后把照片、文件发给我就会归到这项数据。',
    en: 'There are no files. Send pictures or files when reporting, or after, and they join the figure.',
  },
  'kpi.proof.someone': { zh: '管理员', en: 'an administrator' },

  'kpi.whatIf.title': { zh: '如果…… · {school}', en: 'What if … · {school}' },
  'kpi.whatIf.new': { zh: '新来的人（分子分母都加）', en: 'somebody new (above and below)' },
  'kpi.whatIf.among': { zh: '现有的人（只加分子）', en: 'one of those there (above only)' },
  'kpi.whatIf.whole': { zh: '分母变化', en: 'below' },
  'kpi.whatIf.form': { zh: '按填写的数', en: 'as filled in' },
  'kpi.whatIf.lead': {
    zh: '{name}：{before} {verdictBefore} → **{after} {verdictAfter}**（{how}）{gap}。',
    en: '{name}: {before} {verdictBefore} → **{after} {verdictAfter}** ({how}){gap}.',
  },
  'kpi.whatIf.without': {
    zh: '{name}：还没有可以推算的数（{verdict}）。',
    en: '{name}: there is no figure to reckon with ({verdict}).',
  },
  'kpi.whatIf.impossible': { zh: '{name}：减得比现有的还多。', en: '{name}: that is more than there are.' },
  'kpi.whatIf.note': { zh: '只是推算，不改数据。', en: 'A reckoning only; no figure is changed.' },
  'kpi.whatIf.numerator': { zh: '分子：{what}', en: 'Above: {what}' },
  'kpi.whatIf.denominator': { zh: '分母：{what}', en: 'Below: {what}' },
  'kpi.whatIf.try': { zh: '推算', en: 'Reckon' },
  'kpi.whatIf.unclear': {
    zh: '没看明白要改哪个数。可以这样说：如果再招2个高级职称',
    en: 'I could not tell which number changes. For example: what if we hire 2 senior',
  },

  'kpi.explain.title': { zh: '怎么算 · {name}', en: 'How it is counted · {name}' },
  'kpi.explain.formula': {
    zh: '{numerator} ÷ {denominator}，要求 {threshold}',
    en: '{numerator} ÷ {denominator}; asked for {threshold}',
  },
  'kpi.explain.count': { zh: '{numerator}，要求 {threshold}', en: '{numerator}; asked for {threshold}' },
  'kpi.explain.given': {
    zh: '按你给的数：{figure} = **{value}**，**{verdict}**{gap}。',
    en: 'With your numbers: {figure} = **{value}**: **{verdict}**{gap}.',
  },
  'kpi.explain.share': {
    zh: '按你给的数：**{value}**，**{verdict}**。',
    en: 'With your number: **{value}**: **{verdict}**.',
  },
  'kpi.explain.ratio': {
    zh: '方向：平均每名{denominator}对应的学生不超过 {threshold} 名才算达标，学生越少越好。',
    en: 'Direction: {threshold} students or fewer for each of the {denominator}.',
  },
  'kpi.explain.about': {
    zh: '这是双侧目标，不是越高越好：{low}%—{high}% 之间达标，高了是“偏高”，低了是“偏低”。',
    en: 'The target has two sides, and higher is not better: {low}% to {high}% is met; above is too high, below too low.',
  },
  'kpi.explain.over': {
    zh: '恰好 {threshold}% 不算超过，记作“临界”。',
    en: 'Exactly {threshold}% is not more than it: borderline.',
  },
  'kpi.explain.between': { zh: '{low}—{high} {unit}之间达标。', en: '{low} to {high} {unit} is met.' },
  'kpi.explain.own': { zh: '本校最近的数：', en: 'The school’s last figure: ' },

  'kpi.compare.title': { zh: '各校对照', en: 'School by school' },
  'kpi.compare.lead': {
    zh: '{name}（{clause}，要求 {threshold}）：{met} 所达标，共 {count} 所适用。',
    en: '{name} ({clause}, asked for {threshold}): met by {met} of the {count} it applies to.',
  },
  'kpi.compare.left': {
    zh: '卡片只放得下前 {shown} 项，还有 {more} 项没有列出；说出指标名可以单独对照，如「各校就业率对比」。',
    en: 'The card holds the first {shown}; {more} more are not listed. Name one to compare it by itself.',
  },
  'kpi.compare.leftOnPage': {
    zh: '卡片只放得下前 {shown} 项，还有 {more} 项没有列出；控制台的指标总览有全部，或者说出指标名单独对照。',
    en: 'The card holds the first {shown}; {more} more are not listed. The overview in the console has all of them; or name one to compare it by itself.',
  },
  'kpi.compare.page': { zh: '看全部指标', en: 'See all of them' },
  'kpi.compare.all': {
    zh: '{schools} 所学校 × {count} 项指标。',
    en: '{schools} schools × {count} indicators.',
  },
  'kpi.column.school': { zh: '学校', en: 'School' },
})
