import { roleChanged } from '#src/cards/role-changed.ts'
import { injection, samplesOf, uuid } from './sample.ts'

const person = { id: uuid(1), name: injection, school: injection, title: injection }

export const samples = samplesOf(roleChanged, {
  'somebody with marks in every name': { person, role: 'admin', take: false },
  'a role that is taken': { person: { ...person, title: '' }, role: 'coordinator', take: true },
})
