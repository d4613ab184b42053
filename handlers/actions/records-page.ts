import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { replace } from '#src/bot/reply.ts'
import { observationList } from '#src/cards/observation-list.ts'
import { may } from '#src/domain/access.ts'
import { termOf } from '#src/usecases/observation/list.ts'
import { listRecords } from '../observation/records.ts'

/** Another page of the records. */
export const recordsPage = defineAction({
  name: 'records.page',
  value: z.object({ scope: z.enum(['mine', 'school']), term: z.string(), page: z.int().min(1).max(100_000) }),
  allow: may('records.own'),
  async run(ask, { value }) {
    const { scope, page } = value
    return [replace(observationList, await listRecords(ask, { scope, term: termOf(ask, value.term), page }))]
  },
})
