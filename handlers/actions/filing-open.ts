import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { say } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { openFiling } from '#src/usecases/filing/open-filing.ts'
import { showForm } from '../filing/form.ts'

/** 填报 — the form of what is owed, with whatever was kept of it. */
export const filingOpen = defineAction({
  name: 'filing.open',
  value: z.object({ obligation: z.uuid() }),
  allow: may('filing.file'),
  async run(ask, { value }) {
    const open = await openFiling(ask, value.obligation)
    const form = await showForm(ask, open)
    return open.kept && ask.place.kind === 'p2p' ? [say('file.kept'), form] : [form]
  },
})
