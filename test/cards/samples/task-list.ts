import { taskList } from '#src/cards/task-list.ts'
import { lesson } from './appointment.ts'
import { due, form, overdue, undated } from './filing.ts'
import { injection, many, samplesOf, uuid } from './sample.ts'

const states = ['missing', 'draft', 'returned'] as const
const task = (index: number) => ({
  obligationId: uuid(index),
  what: index % 2 === 0 ? form.name : { zh: injection, en: injection },
  school: '东浦职业中专学校',
  major: index % 3 === 0 ? undefined : '新能源汽车运用与维修',
  state: states[index % 3] ?? 'missing',
  due: [due, overdue, undated][index % 3] ?? due,
  canFile: index % 2 === 0,
})
const nothing = {
  until: undefined,
  tasks: [],
  total: 0,
  late: 0,
  undated: 0,
  toReview: 0,
  toPutRight: [],
  toDo: [],
}

export const samples = samplesOf(taskList, {
  nothing,
  'sixty obligations': {
    ...nothing,
    tasks: many(60, task),
    total: 400,
    late: 20,
    undated: 7,
    toReview: 3,
    toPutRight: many(12, (index) => ({ number: `ZG-2026-000${index}`, dueOn: '2026-12-18' })),
  },
  'resolved at a meeting': {
    ...nothing,
    toDo: many(12, (index) => ({
      id: uuid(index),
      what: injection,
      dueOn: index % 2 === 0 ? '2026-12-31' : undefined,
      late: index === 0,
    })),
  },
  'lessons to be heard': {
    ...nothing,
    toHear: many(12, (index) => ({ ...lesson, id: uuid(index), over: index < 2 })),
  },
  'until a day': { ...nothing, until: '2026-12-31', tasks: many(1, task), total: 1 },
})
