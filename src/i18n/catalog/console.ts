import { messages } from '../pair.ts'

/** 控制台 — the web pages, and signing in to them. */
export const consolePages = messages({
  'console.name': { zh: '融通 · 控制台', en: 'Rongtong console' },
  'console.heatMap': { zh: '指标总览', en: 'Indicators of the consortium' },
  'console.heatMapLead': {
    zh: '{schools} 所学校，{indicators} 项指标，按 {today} 已有的数据判定。点学校或指标看明细。',
    en: '{schools} schools, {indicators} indicators, judged by the figures there were on {today}. A school or an indicator leads to its own page.',
  },
  'console.wholeConsortium': { zh: '全集团合计的指标', en: 'What is measured of all schools together' },
  'console.footer': {
    zh: '{today} · {name} 查看 · 融通',
    en: '{today} · seen by {name} · Rongtong',
  },
  'console.stale': { zh: '其中数据过期 {count}', en: '{count} of them out of date' },
  'console.staleMark': { zh: '已超过 {days} 天', en: 'older than {days} days' },
  'console.notApplicable': { zh: '不适用于这所学校：{indicators}', en: 'Not for this school: {indicators}' },
  'console.nothing': { zh: '这里还没有可以看的指标。', en: 'There are no indicators to see here yet.' },
  'console.previous': { zh: '上一页', en: 'previous' },
  'console.next': { zh: '下一页', en: 'next' },
  'console.pageOf': { zh: '第 {page} / {pages} 页', en: 'page {page} of {pages}' },
  'console.bar': { zh: '{name}：{value}，要求 {threshold}', en: '{name}: {value}, asked {threshold}' },
  'console.trend': { zh: '各校历次数据', en: 'How each school came to its value' },
  'console.trendOf': {
    zh: '{school} · {name} 历次数据，虚线为要求 {threshold}',
    en: '{name} of {school} over time; the broken line is what is asked, {threshold}',
  },
  'console.onePoint': {
    zh: '目前只有一次数据，还看不出趋势。',
    en: 'There is one figure only, and no trend yet.',
  },
  'console.noTrend': {
    zh: '还没有学校报送过这项指标；由系统自动统计的指标没有历次填报。',
    en: 'No school has reported this. What the system counts by itself has no history of reports.',
  },
  'console.column.school': { zh: '学校', en: 'School' },
  'console.column.bar': { zh: '与要求相比', en: 'Against what is asked' },
  'console.column.fraction': { zh: '分子/分母', en: 'Fraction' },
  'console.column.gap': { zh: '差距', en: 'Gap' },
  'console.column.evidence': { zh: '佐证', en: 'Evidence' },
  'console.files': { zh: '{count} 份', en: '{count} files' },
  'console.records': { zh: '系统记录 {count} 条', en: '{count} records' },
  'console.about.force': { zh: '约束力', en: 'Force' },
  'console.about.counted': { zh: '口径', en: 'Reading' },
  'console.about.default': {
    zh: '{value}（默认口径，集团尚未决定）',
    en: '{value} (our default; not decided by the consortium)',
  },
  'console.about.own': { zh: '{value}（集团口径）', en: '{value} (decided by the consortium)' },
  'console.about.clause': {
    zh: '{clause}，{document} {place}：{what}',
    en: '{clause}, {document} {place}: {what}',
  },
  'console.about.quote': { zh: '原文', en: 'The words of the text' },
  'console.about.until': { zh: '目标期至', en: 'Target until' },
  'console.about.fresh': { zh: '数据有效期', en: 'Figures are fresh for' },
  'console.about.days': { zh: '{days} 天（集团口径）', en: '{days} days (a setting of the consortium)' },
  'console.about.seenBy': { zh: '谁能看', en: 'Seen by' },
  'console.about.finance': { zh: '财务数据，仅管理员', en: 'administrators only, as it is about money' },

  'console.signIn': { zh: '用飞书登录', en: 'Sign in with Feishu' },
  'console.signOut': { zh: '退出', en: 'Sign out' },
  'console.signedOut': { zh: '你已退出控制台。', en: 'You are signed out.' },
  'console.closed': {
    zh: '控制台还没有开通：部署时没有设置 PUBLIC_URL（用户访问的地址）。请把这句话转给管理员，设置后重启即可。',
    en: 'The console is not open: PUBLIC_URL, the address people reach it at, is not set. Please forward this to an administrator; it opens with the next start.',
  },
  'console.declined': {
    zh: '你没有同意登录，所以没有登录。',
    en: 'You declined to sign in, so you are not signed in.',
  },
  'console.again': {
    zh: '这次登录没有完成：可能过了十分钟，或者同时开了两个登录窗口。请重新登录。',
    en: 'This sign-in did not come to its end: it may have taken more than ten minutes, or there were two of them. Please sign in again.',
  },
  'console.later': {
    zh: '飞书暂时没有应答，请稍后再登录。',
    en: 'Feishu does not answer just now. Please sign in a little later.',
  },
  'console.noAccess': { zh: '没有权限', en: 'No access' },
  'console.notThere': { zh: '没有这个页面', en: 'There is no such page' },
  'console.noSchool': { zh: '集团里没有这所学校。', en: 'There is no such school in the consortium.' },
  'console.noIndicator': { zh: '没有这项指标。', en: 'There is no such indicator.' },
  'console.failedTitle': { zh: '页面出错了', en: 'This page has failed' },
  'console.failed': {
    zh: '这是我们的问题，不是你的操作有误。请稍后再试；如果还是这样，请把编号 {trace} 告诉管理员。',
    en: 'The fault is ours. Please try again later; if it goes on, tell an administrator the number {trace}.',
  },

  'audit.act.page.kpi': { zh: '打开指标总览', en: 'open the page of indicators' },
  'audit.act.page.kpiSchool': { zh: '打开学校指标页', en: 'open the page of a school' },
  'audit.act.page.kpiIndicator': { zh: '打开指标明细页', en: 'open the page of an indicator' },
})
