import * as sheets from '#src/domain/consortium-file/duty-sheets.ts'
import type { Kind } from './kinds.ts'

const major = ['专业', '专业编号', '所属专业'] as const
const term = ['学期', '学期编号'] as const
const date = ['日期'] as const
const time = ['时间'] as const
const place = ['地点'] as const

/** What is due and what is held. */
export const dutyKinds: readonly Kind[] = [
  {
    key: 'deadlines',
    titles: ['截止日期', '集团截止日期', '内部截止'],
    cells: sheets.deadlineCells,
    columns: {
      policy: ['条款', '条款编号', '依据'],
      name: ['事项', '名称'],
      owed_by: ['责任方', '谁报'],
      nominal: ['日期', '截止日期'],
      period: ['学期或年度', '学期', '年度'],
      rule: ['规则'],
      due: ['工作日', '实际截止'],
      weekday: ['星期'],
      days_left: ['剩余天数'],
      source: ['来源'],
      provisional: ['暂定'],
      note: ['备注', '说明'],
    },
    dates: ['nominal', 'due'],
    words: { source: { 政策: 'policy', 排期: 'schedule', 集团: 'consortium', 内部: 'consortium' } },
  },
  {
    key: 'seminar',
    titles: ['研讨会', '教学研讨会', 'seminars'],
    cells: sheets.seminarCells,
    columns: {
      term,
      date,
      weekday: ['星期'],
      week: ['周次', '教学周'],
      time,
      place,
      host: ['主办学校', '主办', '学校'],
      agenda: ['议题', '议程'],
    },
    dates: ['date'],
  },
  {
    key: 'joint_exams',
    titles: ['联考', '联考课程', 'joint exams'],
    cells: sheets.jointExamCells,
    columns: { major, course: ['课程', '课程名称'], term, date, time },
    dates: ['date'],
  },
  {
    key: 'exchanges',
    titles: ['教师互派', '互派', '师资互派'],
    cells: sheets.exchangeCells,
    columns: { year: ['年度', '年份'], major, teacher: ['教师', '姓名'], to: ['派往学校', '派往', '学校'] },
  },
  {
    key: 'coordination_meetings',
    titles: ['协调会', '协调工作组会议', 'coordination meetings'],
    cells: sheets.meetingCells,
    columns: { year: ['年度', '年份'], date, time, place },
    dates: ['date'],
  },
]
