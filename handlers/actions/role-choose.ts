import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { roles } from '#src/domain/person.ts'
import { refusal } from '#src/failure.ts'
import { askOrChange } from '../role/change.ts'

/** 就是这位 — which of several people of one name is meant. */
export const roleChoose = defineAction({
  name: 'role.choose',
  value: z.object({
    person: z.uuid(),
    role: z.enum(roles),
    take: z.boolean(),
    school: z.string().exactOptional(),
  }),
  allow: may('role.grant'),
  async run(ask, { value }) {
    const person = await ask.records.people.byId(value.person)
    if (!person?.active) throw refusal('role.gone')
    return askOrChange(ask, person, { role: value.role, take: value.take, at: value.school })
  },
})
