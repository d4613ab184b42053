import { filingFormSchema } from '#src/domain/policy/form-field.ts'
import { injection, longest, longestChinese, many } from './sample.ts'

const words = (zh: string, en = zh) => ({ zh, en })

/** A form with a field of every kind. */
export const form = filingFormSchema.parse({
  id: 'teaching_plan',
  name: words('授课计划备案', 'Teaching plan'),
  short: ['授课计划'],
  fields: [
    {
      name: 'courses',
      label: words('课程设置', 'Courses'),
      kind: 'table',
      required: true,
      columns: [
        { name: 'course', label: words('课程', 'Course'), kind: 'text', required: true },
        { name: 'class', label: words('班级', 'Class'), kind: 'text', required: true },
        { name: 'weekly_hours', label: words('周学时', 'Hours a week'), kind: 'number' },
        { name: 'total_hours', label: words('总学时', 'Hours'), kind: 'number', required: true },
        { name: 'teacher', label: words('授课教师', 'Teacher'), kind: 'text', required: true },
        { name: 'qualification', label: words('教师资质', 'Qualification'), kind: 'text' },
        { name: 'since', label: words('开课', 'Since'), kind: 'date' },
      ],
    },
    { name: 'hours', label: words('教学时数合计', 'Hours in all'), kind: 'number', required: true },
    {
      name: 'teacher_qualification',
      label: words('授课教师资质', 'Qualification'),
      kind: 'long_text',
      required: true,
    },
    { name: 'contact', label: words('联系人', 'Contact'), kind: 'text', hint: words('姓名和电话', 'name') },
    { name: 'from', label: words('开始', 'From'), kind: 'date' },
    { name: 'complete', label: words('齐全', 'Complete'), kind: 'yes_no', required: true },
    {
      name: 'level',
      label: words('层次', 'Level'),
      kind: 'choice',
      options: many(10, (index) => ({ value: `level_${index}`, label: words(`层次 ${index}`) })),
    },
    {
      name: 'unities',
      label: words('六统一', 'Six unities'),
      kind: 'choices',
      all: true,
      options: many(7, (index) => ({ value: `unity_${index}`, label: words(`统一 ${index}`) })),
    },
    { name: 'note', label: words('备注', 'Note'), kind: 'long_text' },
  ],
  attachments: { min: 1, what: words('教师资质材料', 'the qualifications') },
})

export const course = (index: number) => ({
  course: index % 3 === 0 ? injection : `新能源汽车构造与维修 ${index}`,
  class: '25新能源汽车1班',
  weekly_hours: 4,
  total_hours: 72.5,
  teacher: index % 4 === 0 ? injection : '戚南星',
  qualification: '高级讲师、教师资格证、“双师型”',
  since: '2027-02-22',
})

/** Forty courses, the most a school teaches of one major. */
export const full = {
  courses: many(40, course),
  hours: 2900,
  teacher_qualification: longest,
  contact: injection.slice(0, 200),
  from: '2027-02-22',
  complete: false,
  level: 'level_3',
  unities: ['unity_1', 'unity_2'],
  note: longestChinese,
}

export const due = {
  deadline: '2026-12-18',
  week: 16,
  provisional: true,
  daysLeft: 26,
  lateDays: 0,
  nominal: '2026-12-20',
  dueOn: '2026-12-18',
  derivation: { code: 'internal', data: {} },
  extension: undefined,
}
export const overdue = {
  ...due,
  daysLeft: -53,
  lateDays: 33,
  extension: { state: 'asked', until: '2026-12-25', reason: injection } as const,
}
export const undated = {
  ...due,
  deadline: undefined,
  week: undefined,
  daysLeft: undefined,
  nominal: undefined,
  dueOn: undefined,
  derivation: undefined,
}

export const clause = {
  id: 'S0-13',
  document: words('通知', 'The notice'),
  place: '二（五）1',
  what: words('报授课计划', 'to file the plan'),
  force: 'must',
  consequence: '停招',
} as const

export const rounds = many(6, (index) => ({
  version: index + 1,
  verdict: 'returned' as const,
  reason: injection,
  newDueOn: '2026-12-25',
  by: injection.slice(0, 40),
  insteadOf: index % 2 === 0 ? undefined : '乔安澜',
  at: '2026-11-20 09:30',
}))
