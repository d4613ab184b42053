import { roleAsk } from '#src/cards/role-ask.ts'
import { injection, samplesOf, uuid } from './sample.ts'

const person = { id: uuid(1), name: injection, school: injection, title: injection }

export const samples = samplesOf(roleAsk, {
  'somebody with marks in every name': { person, role: 'admin', take: false },
  'a role that is taken': { person: { ...person, title: '' }, role: 'coordinator', take: true },
})
