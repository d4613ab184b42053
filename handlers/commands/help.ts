import { defineCommand, noWords } from '#src/bot/command.ts'
import { show } from '#src/bot/reply.ts'
import { help as helpCard } from '#src/cards/help.ts'
import { may, type Actor } from '#src/domain/access.ts'
import type { BoundCommand } from '#src/bot/command.ts'
import { heldBy } from '../role/held.ts'

const entry = ({ name, chinese, summary }: Pick<BoundCommand, 'name' | 'chinese' | 'summary'>) => ({
  name,
  chinese: chinese[0],
  summary,
})

/** 帮助 — made from the list of commands and the rules of who may use them. */
export const help = (others: readonly BoundCommand[]): BoundCommand => {
  const mayUse = (actor: Actor) => others.filter(({ allow }) => allow(actor) === true)
  const command: BoundCommand = defineCommand({
    name: 'help',
    chinese: ['帮助', '菜单', '怎么用'],
    summary: 'help.summary',
    example: 'help.example',
    allow: may('help.read'),
    read: noWords,
    run: async (ask) => [
      show(helpCard, {
        name: ask.actor.person?.name,
        roles: heldBy(ask),
        commands: [...mayUse(ask.actor), command].map(entry),
        mayObserve: may('observation.file')(ask.actor) === true,
      }),
    ],
  })
  return command
}
