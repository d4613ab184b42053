import { defineCommand } from '#src/bot/command.ts'
import { show } from '#src/bot/reply.ts'
import { auditList } from '#src/cards/audit-list.ts'
import { may } from '#src/domain/access.ts'
import { auditFilterOf } from '#src/usecases/audit/list.ts'
import { auditPage } from '../audit/page.ts'

/** 审计 — who did what when, newest first; in a group of a school that school's. */
export const audit = defineCommand({
  name: 'audit',
  chinese: ['审计', '留痕', '操作留痕'],
  summary: 'audit.summary',
  example: 'audit.example',
  allow: may('audit.read'),
  read: (words) => words,
  async run(ask, words) {
    const { school } = ask.place
    const filter = { ...(school && { schoolId: school.id }), ...(await auditFilterOf(ask, words)) }
    return [show(auditList, await auditPage(ask, filter, 1))]
  },
})
