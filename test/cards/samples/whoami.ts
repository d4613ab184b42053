import { whoami } from '#src/cards/whoami.ts'
import { roles } from '#src/domain/person.ts'
import { injection, many, samplesOf } from './sample.ts'

export const samples = samplesOf(whoami, {
  'an administrator outside the roster': {
    name: 'ou_x',
    school: undefined,
    roles: [{ role: 'admin', at: undefined }],
    majors: [],
    courses: [],
  },
  'somebody with everything, and marks in every name': {
    name: injection,
    school: injection,
    roles: roles.map((role) => ({ role, at: injection })),
    majors: many(20, () => injection),
    courses: many(12, (index) => ({ name: injection, classes: index === 0 ? many(6, () => injection) : [] })),
  },
})
