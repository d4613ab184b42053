import { messages } from '../pair.ts'

/** 期限 — how the day of a duty was found. The keys are the codes of the rules; see `derivation-text.ts`. */
export const deadline = messages({
  'deadline.on_date': { zh: '文件写明的日期', en: 'the date written in the document' },
  'deadline.in_month': {
    zh: '{month} 月 → {month} 月最后一个工作日',
    en: 'in month {month}: the last working day of that month',
  },
  'deadline.before_month_strict': {
    zh: '“{month}月前”从严理解：{month} 月 1 日之前的最后一个工作日（{whose}）',
    en: '“before month {month}”, read strictly: the last working day before its first ({whose})',
  },
  'deadline.before_month_loose': {
    zh: '“{month}月前”从宽理解：{month} 月最后一个工作日（{whose}）',
    en: '“before month {month}”, read loosely: its last working day ({whose})',
  },
  'deadline.in_window': {
    zh: '每年 {from}—{to} 月 → 窗口最后一个工作日',
    en: 'between months {from} and {to}: the last working day of that time',
  },
  'deadline.end_of_term': {
    zh: '每学期 → 学期最后一个工作日',
    en: 'every term: its last working day',
  },
  'deadline.warned': { zh: '；预警点：{days}', en: '; warned of on {days}' },
  'deadline.warn': { zh: '第{week}周周五 {date}', en: '{date}, Friday of week {week}' },
  'deadline.customary': {
    zh: '每学期期末前报下一学期，“一般为…{month}月份” → {month} 月最后一个工作日',
    en: 'before the end of term for the next one, as a rule in month {month}: the last working day of that month',
  },
  'deadline.before_term_end': {
    zh: '“每学期期末前”报下一学期 → 学期最后一个工作日（硬边界）',
    en: 'before the end of term for the next one: the last working day of the term, the hard limit',
  },
  'deadline.after_freshmen': {
    zh: '新生开学 {start} 起 {months} 个月内',
    en: 'within {months} month(s) from the new students’ start on {start}',
  },
  'deadline.in_year': {
    zh: '{year} 年内 → 12 月最后一个工作日',
    en: 'within {year}: the last working day of December',
  },
  'deadline.in_year_part': {
    zh: '每年不少于 {times} 次：{year} 年第 {part} 次',
    en: 'at least {times} times a year: number {part} of {year}',
  },
  'deadline.in_school_year': {
    zh: '{year} 学年内 → 学年最后一个工作日',
    en: 'within the school year {year}: its last working day',
  },
  'deadline.after_event': {
    zh: '{event}（{on}）之后 {days} 个工作日内（{whose}）',
    en: 'within {days} working days after {on}, {event} ({whose})',
  },
  'deadline.before_event': {
    zh: '{event}（{on}）之前 {days} 个工作日（{whose}）',
    en: '{days} working days before {on}, {event} ({whose})',
  },
  'deadline.appointed': { zh: '按通知，管理员已定日期', en: 'on the day an administrator has entered' },
  'deadline.internal': { zh: '集团内部截止', en: 'the consortium’s own deadline' },
  'deadline.scheduled': { zh: '已排定在这一天', en: 'it has been scheduled for this day' },
  'deadline.extended': { zh: '已批准延期', en: 'the deadline was put off' },
  'deadline.rolled': {
    zh: '；{day}不上班，提前到之前最近的工作日',
    en: '; {day} is a day off, so it is the working day before',
  },
  'deadline.byDefault': { zh: '默认口径', en: 'by default' },
  'deadline.byConsortium': { zh: '集团口径', en: 'as the consortium reads it' },
  'deadline.event.filing_submitted': { zh: '提交备案', en: 'when a filing was handed in' },
  'deadline.event.internship_plan_passed': {
    zh: '实习计划备案通过',
    en: 'when the internship plan was passed',
  },
  'deadline.event.internship_start': { zh: '实习开始', en: 'when the internship begins' },
  'deadline.event.internship_partner_confirmed': {
    zh: '确定实习企业',
    en: 'when a company for internships is chosen',
  },
  'deadline.event.rectification_notice': { zh: '整改通知', en: 'when something was found to be put right' },
  'deadline.event.substandard_found': { zh: '发现不达标', en: 'when something was found wanting' },
  'deadline.event.graduation': { zh: '毕业', en: 'when students graduate' },
  'deadline.event.new_major_application': { zh: '申报新增专业', en: 'when a new major is applied for' },
  'deadline.event.staff_changed': { zh: '人员变动', en: 'when people changed' },
  'deadline.event.first_cohort': { zh: '首届招生', en: 'when the first cohort was enrolled' },
  'deadline.name': { zh: '{name}（{period}）', en: '{name} ({period})' },
  'deadline.part': { zh: '第{part}次', en: ', number {part}' },
  'deadline.aside': { zh: '（仅供参考，不作为截止）', en: '(shown beside the one that counts)' },
  'deadline.reading.rule': { zh: '按文件', en: 'by the document' },
  'deadline.reading.customary': { zh: '政策惯例', en: 'customary' },
  'deadline.reading.hard': { zh: '硬边界', en: 'hard limit' },
  'deadline.reading.internal': { zh: '集团内部截止', en: 'the consortium’s own' },
  'deadline.reading.strict': { zh: '严格口径', en: 'strict reading' },
  'deadline.reading.loose': { zh: '宽松口径', en: 'loose reading' },
  'deadline.reading.scheduled': { zh: '已排', en: 'scheduled' },
  'deadline.reading.part': { zh: '按次', en: 'one of several' },
})
