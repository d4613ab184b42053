import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { replace } from '#src/bot/reply.ts'
import { filingList } from '#src/cards/filing-list.ts'
import { may } from '#src/domain/access.ts'
import { formsOf } from '#src/domain/filing-form/find-form.ts'
import { listOwed } from '../filing/list.ts'

/** Another page of what is owed. */
export const filingListPage = defineAction({
  name: 'filing.list',
  value: z.object({
    page: z.int().min(1).max(100_000),
    items: z.string().default(''),
    majors: z.string().default(''),
    school: z.string().default(''),
  }),
  allow: may('filing.file'),
  async run(ask, { value }) {
    const [items, majors] = [value.items.split(','), value.majors.split(',')]
    const named = {
      forms: formsOf(ask.rules.packs).filter(({ item }) => items.includes(item.id)),
      majors: ask.consortium.majors.filter(({ id }) => majors.includes(id)),
      school: ask.consortium.schools.find(({ id }) => id === value.school),
    }
    return [replace(filingList, await listOwed(ask, { page: value.page, named }))]
  },
})
