import { commands } from '#handlers/index.ts'
import { help } from '#src/cards/help.ts'
import { roles } from '#src/domain/person.ts'
import { injection, many, samplesOf } from './sample.ts'

const entries = commands.map(({ name, chinese, summary }) => ({ name, chinese: chinese[0], summary }))

export const samples = samplesOf(help, {
  'a stranger': { name: undefined, roles: [], commands: entries.slice(-1), mayObserve: false },
  'somebody with every role': {
    name: injection,
    roles: roles.map((role) => ({ role, at: injection })),
    commands: entries,
    mayObserve: true,
  },
  'five times as many commands': {
    name: '陆闻舟',
    roles: [{ role: 'admin', at: undefined }],
    commands: many(5, () => entries).flat(),
    mayObserve: true,
  },
})
