import { roleChoice } from '#src/cards/role-choice.ts'
import { injection, many, samplesOf, uuid } from './sample.ts'

const person = (index: number) => ({ id: uuid(index), name: injection, school: injection, title: injection })

export const samples = samplesOf(roleChoice, {
  'two of one name': { people: many(2, person), role: 'coordinator', take: false, at: undefined },
  'as many of one name as there may ever be': {
    people: many(12, person),
    role: 'admin',
    take: true,
    at: { id: 'XL', name: injection },
  },
})
