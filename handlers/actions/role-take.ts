import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { roles } from '#src/domain/person.ts'
import { changeNow } from '../role/change.ts'

/** 取消角色 — after the card said what it will do, or as the way back of a grant. */
export const roleTake = defineAction({
  name: 'role.take',
  value: z.object({ person: z.uuid(), role: z.enum(roles), school: z.string().exactOptional() }),
  allow: may('role.grant'),
  run: (ask, { value }) =>
    changeNow(ask, { personId: value.person, role: value.role, take: true, at: value.school }),
})
