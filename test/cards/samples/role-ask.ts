import { roleAsk } from '#src/cards/role-ask.ts'
import { injection, samplesOf, uuid } from './sample.ts'

const person = { id: uuid(1), name: injection, school: injection, title: injection }

export const samples = samplesOf(roleAsk, {
  'somebody with marks in every name': { person, role: 'admin', take: false, at: undefined },
  'a role that is taken': {
    person: { ...person, title: '' },
    role: 'coordinator',
    take: true,
    at: undefined,
  },
  'a role at another school': { person, role: 'observer', take: false, at: { id: 'XL', name: injection } },
})
