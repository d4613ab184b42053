import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { toast } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { checkFiling } from '#src/usecases/filing/fill-filing.ts'
import { majorName } from '#src/usecases/filing/shown-form.ts'
import { fillPressed } from '../filing/pressed.ts'
import { replaceForm } from '../filing/form.ts'

/** 先存着 — keeps what has been filled in so far; what is wrong about it is said at once. */
export const filingSave = defineAction({
  name: 'filing.save',
  value: z.object({ filing: z.uuid() }),
  allow: may('filing.file'),
  async run(ask, { value, form }) {
    const open = await fillPressed(ask, value.filing, form)
    const { misread, faults } = await checkFiling(ask, open)
    const moved = open.filing.id !== value.filing
    const redrawn = moved || misread.length + faults.length > 0 ? await replaceForm(ask, open) : []
    const major = majorName(ask, open.filing.majorId) ?? ''
    return [moved ? toast('success', 'file.moved', { major }) : toast('success', 'file.saved'), ...redrawn]
  },
})
