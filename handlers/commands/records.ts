import type { Ask } from '#src/bot/ask.ts'
import { defineCommand } from '#src/bot/command.ts'
import { say, show, type Reply } from '#src/bot/reply.ts'
import { observationList } from '#src/cards/observation-list.ts'
import { may, mayReach } from '#src/domain/access.ts'
import type { Term } from '#src/domain/term.ts'
import { defaultScope, termOf, type ScopeWord } from '#src/usecases/observation/list.ts'
import { listRecords } from '../observation/records.ts'
import { permit } from '#src/bot/permit.ts'

const scopes: ReadonlyMap<string, ScopeWord> = new Map([
  ['mine', 'mine'],
  ['我的', 'mine'],
  ['school', 'school'],
  ['本校', 'school'],
  ['全校', 'school'],
  ['全部', 'school'],
])

/** 听课记录 — the list in private, counts in a group. */
export const records = defineCommand({
  name: 'records',
  chinese: ['听课记录', '查听课'],
  summary: 'records.summary',
  example: 'records.example',
  allow: may('records.own'),
  read(words) {
    const [first = '', ...rest] = words.split(' ')
    const scope = scopes.get(first.toLowerCase())
    return { scope, term: scope ? rest.join(' ') : words }
  },
  async run(ask, { scope, term: words }) {
    const term = termOf(ask, words)
    if (ask.place.kind === 'group') return counts(ask, term)
    const list = await listRecords(ask, { scope: scope ?? defaultScope(ask), term, page: 1 })
    return [show(observationList, list)]
  },
})

/** In a group there are only numbers, and only those of the group's own school. */
async function counts(ask: Ask, term: Term): Promise<Reply> {
  const { school } = ask.place
  if (!school) return [say('chat.unbound')]
  permit(mayReach('records.count', ask.actor, { schoolId: school.id }))
  const filter = { scope: { schoolIds: [school.id] }, from: term.firstDay, to: term.lastDay }
  const { submitted, acknowledged } = await ask.records.observations.count(filter)
  return [
    say('records.counts', {
      scope: school.name,
      term: term.name,
      total: submitted + acknowledged,
      acknowledged,
      waiting: submitted,
    }),
  ]
}
