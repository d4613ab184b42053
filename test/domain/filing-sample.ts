import { filingFormSchema, type FilingForm } from '#src/domain/policy/form-field.ts'
import { isTable, type TableField } from '#src/domain/filing-form/table-sums.ts'

const words = (zh: string, en = zh) => ({ zh, en })

/** 授课计划 as a pack may ask for it, with a field of every kind. */
export const planForm: FilingForm = filingFormSchema.parse({
  id: 'teaching_plan',
  name: words('授课计划备案', 'Teaching plan'),
  short: ['授课计划'],
  fields: [
    {
      name: 'courses',
      label: words('课程门数（门）'),
      kind: 'number',
      required: true,
      min: 1,
      integer: true,
    },
    { name: 'hours', label: words('教学时数（学时）'), kind: 'number', required: true, min: 1 },
    { name: 'practice', label: words('其中实践学时'), kind: 'number', min: 0, atMost: 'hours' },
    {
      name: 'plan',
      label: words('授课计划表'),
      kind: 'table',
      required: true,
      columns: [
        { name: 'course', label: words('课程', 'Course'), alias: ['课程名称'], kind: 'text', required: true },
        { name: 'hours', label: words('学时', 'Hours'), alias: ['课时'], kind: 'number', required: true },
        {
          name: 'teacher',
          label: words('授课老师', 'Teacher'),
          alias: ['教师'],
          kind: 'text',
          required: true,
        },
        { name: 'qualification', label: words('教师资质', 'Qualification'), alias: ['资质'], kind: 'text' },
        { name: 'starts', label: words('开课日期', 'Starts'), kind: 'date' },
      ],
    },
    { name: 'teacher_qualification', label: words('授课老师资质齐全'), kind: 'yes_no', required: true },
    {
      name: 'level',
      label: words('层次'),
      kind: 'choice',
      options: [
        { value: 'secondary', label: words('中职段', 'Secondary') },
        { value: 'college', label: words('高职段', 'College') },
      ],
    },
    {
      name: 'unities',
      label: words('六统一'),
      kind: 'choices',
      all: true,
      options: [
        { value: 'syllabus', label: words('统一大纲') },
        { value: 'paper', label: words('统一命题') },
      ],
    },
    { name: 'filed_on', label: words('教研组审定日期'), kind: 'date' },
    { name: 'starts', label: words('开课日期'), kind: 'date' },
    { name: 'note', label: words('备注'), kind: 'long_text' },
    { name: 'contact', label: words('联系人'), kind: 'text' },
  ],
  attachments: { min: 1, what: words('教师资质材料') },
})

export const planTable: TableField = (() => {
  const found = planForm.fields.find(isTable)
  if (!found) throw new Error('the sample has lost its table')
  return found
})()

export const rows = [
  { course: '机械制图', hours: 64, teacher: '王牧遥', qualification: '讲师' },
  { course: 'PLC应用技术', hours: 72, teacher: '解思远', qualification: '讲师' },
] as const

/** Everything that has to be there. */
export const complete = {
  courses: 2,
  hours: 136,
  plan: rows,
  teacher_qualification: true,
} as const
