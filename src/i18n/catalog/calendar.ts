import { messages } from '../pair.ts'

/** 校历 — terms, weeks, days off and make-up days. */
export const calendar = messages({
  'calendar.summary': { zh: '学期、教学周、放假和调休、作息', en: 'terms, weeks, days off, lesson times' },
  'calendar.example': { zh: '/校历', en: '/calendar' },
  'calendar.title': { zh: '校历', en: 'Calendar' },
  'calendar.today': { zh: '今天', en: 'Today' },
  'calendar.term': { zh: '学期', en: 'Term' },
  'calendar.nextTerm': { zh: '下一学期', en: 'Next term' },
  'calendar.noTerm': { zh: '现在不在学期内', en: 'no term is running' },
  'calendar.termDays': {
    zh: '{name}：{first} 至 {last}，共 {weeks} 周',
    en: '{name}: {first} to {last}, {weeks} weeks',
  },
  'calendar.weekStart': { zh: '一周从哪天算起', en: 'Weeks start on' },
  'calendar.coming': { zh: '接下来的放假和调休', en: 'Days off and make-up days ahead' },
  'calendar.nothingComing': { zh: '近期没有放假和调休。', en: 'None soon.' },
  'calendar.more': { zh: '更多见 /调休。', en: 'More with /holiday.' },
  'calendar.lessons': { zh: '作息', en: 'Lessons' },
  'calendar.morning': { zh: '上午', en: 'morning' },
  'calendar.afternoon': { zh: '下午', en: 'afternoon' },
  'calendar.evening': { zh: '晚上', en: 'evening' },
  'calendar.lessonTimes': { zh: '{part} {from}–{to} 节 {times}', en: '{part} {from}–{to}: {times}' },
  'calendar.lessonTime': { zh: '{part} {from} 节 {times}', en: '{part} {from}: {times}' },
  'calendar.published': {
    zh: '{years} 年的节假日安排已公布；其他年份还没有公布，涉及的日期都是暂定。',
    en: 'The holidays of {years} are published; dates of other years are provisional.',
  },
  'calendar.toSet': {
    zh: '管理员可以设置：/校历 学期 2026-2027-1 2026-08-31 20，/校历 周首 周日，/调休 2026-12-25 放假',
    en: 'Administrators set it: /calendar term 2026-2027-1 2026-08-31 20, /calendar week sunday, /holiday 2026-12-25 off',
  },
  'calendar.weekNow': {
    zh: '{date}是{term}第 {week} 周（共 {weeks} 周）。',
    en: '{date} is in week {week} of {weeks} of {term}.',
  },
  'calendar.noWeek': { zh: '{date}不在学期的教学周内。', en: '{date} is in no teaching week.' },
  'calendar.noWeekNext': {
    zh: '{date}不在学期的教学周内；{term}从 {first} 开始。',
    en: '{date} is in no teaching week; {term} starts on {first}.',
  },

  'calendar.wrong': {
    zh: '「{words}」没看懂。',
    en: 'I do not understand “{words}”.',
  },
  'calendar.setExample': {
    zh: '/校历 学期 2026-2027-1 2026-08-31 20（编号、第一天、周数），/校历 周首 周日，/校历 删除 2026-2027-2',
    en: '/calendar term 2026-2027-1 2026-08-31 20 (id, first day, weeks), /calendar week sunday, /calendar remove 2026-2027-2',
  },
  'calendar.wrongTermId': {
    zh: '学期编号「{words}」不对，要写成 学年-学年-学期，学期是 1 或 2。',
    en: '“{words}” is no term: write year-year-term, where the term is 1 or 2.',
  },
  'calendar.wrongFirstDay': {
    zh: '「{words}」不能是 {term} 的第一天：它在 {year} 年开始，第一学期 7—10 月，第二学期 1—4 月。',
    en: '“{words}” cannot be the first day of {term}: a first term starts in July to October, a second one in January to April, of {year}.',
  },
  'calendar.wrongWeeks': { zh: '周数要在 1 到 30 之间。', en: 'A term has 1 to 30 weeks.' },
  'calendar.overlap': {
    zh: '和{name}（{first} 至 {last}）重叠了。',
    en: 'This overlaps with {name} ({first} to {last}).',
  },
  'calendar.termInUse': {
    zh: '这个学期已经有人报了备案，不能删除；可以用 /校历 学期 改日期。',
    en: 'Filings of this term have begun, so it stays; /calendar term changes its dates.',
  },
  'calendar.noSuchTerm': {
    zh: '没有学期 {words}。现有：{terms}',
    en: 'There is no term {words}. There are: {terms}',
  },
  'calendar.changedSince': {
    zh: '之后又有人改过，不能直接撤销。请看 /校历 再设。',
    en: 'It has been changed since, so this cannot be undone. See /calendar and set it anew.',
  },

  'calendar.ask': { zh: '请确认：校历改动', en: 'Please confirm: a change of the calendar' },
  'calendar.done': { zh: '校历已更新', en: 'The calendar is updated' },
  'calendar.idle': { zh: '校历本来就是这样', en: 'The calendar is so already' },
  'calendar.undone': { zh: '已撤销，校历恢复原样', en: 'Undone: the calendar is as before' },
  'calendar.changed.week': { zh: '每周从{weekday}算起', en: 'weeks start on {weekday}' },
  'calendar.changed.noTerm': { zh: '没有学期 {id}', en: 'there is no term {id}' },
  'calendar.changed.day': { zh: '{date}：{what}', en: '{date}: {what}' },
  'calendar.changed.asBefore': { zh: '按国家安排', en: 'as published' },
  'calendar.moves.due': {
    zh: '{count} 项应报事项的截止日：{from} → {to}',
    en: '{count} filing(s) due {from} → {to}',
  },
  'calendar.removes': { zh: '删除学期：{term}', en: 'Remove the term: {term}' },
  'calendar.moves.gone': {
    zh: '{count} 项还没有人动手的应报事项一并取消',
    en: '{count} filing(s) that nobody has begun on are dropped',
  },
  'calendar.moves.added': { zh: '新增 {count} 项要报的备案', en: '{count} filing(s) become due' },
  'calendar.moves.reminders': {
    zh: '{count} 条还没发的提醒会改期或取消',
    en: '{count} planned reminder(s) will move or be dropped',
  },
  'calendar.moves.none': { zh: '截止日和提醒都不变。', en: 'No due day and no reminder moves.' },
  'calendar.askNote': {
    zh: '还没有改。按下面的按钮才会生效。',
    en: 'Nothing is changed yet: it takes the button below.',
  },
  'calendar.confirm': { zh: '确认改动', en: 'Change it' },
  'calendar.undo': { zh: '撤销', en: 'Undo' },

  'holiday.summary': { zh: '放假、调休上班、上哪天的课', en: 'days off, make-up days, whose timetable' },
  'holiday.example': { zh: '/调休', en: '/holiday' },
  'holiday.title': { zh: '放假和调休', en: 'Days off and make-up days' },
  'holiday.off': { zh: '放假', en: 'off' },
  'holiday.work': { zh: '上班，课表未定', en: 'at work, timetable not decided' },
  'holiday.timetable': { zh: '上{weekday}的课', en: 'at work, timetable of {weekday}' },
  'holiday.plain.workday': { zh: '工作日', en: 'a working day' },
  'holiday.plain.weekend': { zh: '周末', en: 'a weekend' },
  'holiday.source.own': { zh: '本集团', en: 'our own' },
  'holiday.source.published': { zh: '国家公布', en: 'published' },
  'holiday.source.statutory': { zh: '法定，暂定', en: 'by regulation, provisional' },
  'holiday.range': { zh: '{from} 至 {to}', en: '{from} to {to}' },
  'holiday.line': { zh: '{days} {what} · {source}', en: '{days} {what} · {source}' },
  'holiday.lineNoted': { zh: '{days} {what} · {source} · {note}', en: '{days} {what} · {source} · {note}' },
  'holiday.provisional': {
    zh: '暂定：这一年的节假日安排还没有公布。',
    en: 'Provisional: the holidays of that year are not published yet.',
  },
  'holiday.setExample': {
    zh: '/调休 2026-10-10 上周三的课，/调休 2026-12-25 放假，/调休 取消 2026-12-25',
    en: '/holiday 2026-10-10 wednesday timetable, /holiday 2026-12-25 off, /holiday cancel 2026-12-25',
  },
  'holiday.wrong': {
    zh: '「{words}」没看懂：要写哪一天，以及放假、上班还是上周几的课。',
    en: 'I do not understand “{words}”: write the day, and off, work, or whose timetable.',
  },
  'holiday.wrongDate': { zh: '「{words}」看不出是哪一天。', en: '“{words}” is no day I can read.' },
  'holiday.wrongRange': {
    zh: '日期要在前后一年多之内，一次最多 31 天。',
    en: 'Days lie within about a year, at most 31 at once.',
  },
  'holiday.notSet': {
    zh: '{date}没有集团自己的设置，不用取消。',
    en: 'Nothing of our own is set for {date}.',
  },
  'holiday.alreadySo': { zh: '{date}本来就是这样，不用设。', en: '{date} is so already.' },

  'audit.act.calendar.changed': { zh: '修改校历', en: 'changed the calendar' },
  'audit.act.calendar.undone': { zh: '撤销校历改动', en: 'took back a change of the calendar' },
  'audit.act.calendar.confirm': { zh: '确认校历改动', en: 'confirm a change of the calendar' },
  'audit.act.calendar.undo': { zh: '撤销校历改动', en: 'take back a change of the calendar' },
  'audit.act.phrase.calendar': { zh: '问校历', en: 'ask about the calendar' },
  'audit.noun.own_day': { zh: '集团自定的日子', en: 'a day of our own' },
})
