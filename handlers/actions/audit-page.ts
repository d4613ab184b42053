import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { replace } from '#src/bot/reply.ts'
import { auditList } from '#src/cards/audit-list.ts'
import { may } from '#src/domain/access.ts'
import { auditPage } from '../audit/page.ts'

/** Another page of the audit. */
export const auditPageAction = defineAction({
  name: 'audit.page',
  value: z.object({
    noun: z.string().exactOptional(),
    schoolId: z.string().exactOptional(),
    personIds: z.array(z.string()).exactOptional(),
    label: z.string().exactOptional(),
    page: z.int().min(1).max(100_000),
  }),
  allow: may('audit.read'),
  async run(ask, { value }) {
    const { page, ...filter } = value
    return [replace(auditList, await auditPage(ask, filter, page))]
  },
})
