import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { toast } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { refusal } from '#src/failure.ts'
import { bindHere, unlessChanged } from '../group/bound.ts'

/** 确认改绑, and the way back after it. `from` is whose the group was when the card was drawn. */
export const groupBind = defineAction({
  name: 'group.bind',
  value: z.object({ school: z.string(), from: z.string() }),
  allow: may('group.bind'),
  async run(ask, { value }) {
    unlessChanged(ask, value.from)
    const school = ask.consortium.schools.find(({ id }) => id === value.school)
    if (!school) throw refusal('bind.changed')
    return [await bindHere(ask, school), toast('success', 'bind.done', { school: school.name })]
  },
})
