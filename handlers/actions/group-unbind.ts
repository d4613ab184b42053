import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { toast } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { bindHere, unlessChanged } from '../group/bound.ts'

/** 撤销绑定 — the way back of a first binding. */
export const groupUnbind = defineAction({
  name: 'group.unbind',
  value: z.object({ from: z.string() }),
  allow: may('group.bind'),
  async run(ask, { value }) {
    unlessChanged(ask, value.from)
    return [await bindHere(ask, undefined), toast('success', 'bind.undone')]
  },
})
