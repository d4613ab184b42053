import { defineEvent } from '#src/bot/event.ts'
import { say } from '#src/bot/reply.ts'
import { permitted } from '#src/bot/permit.ts'
import { runCommand } from '#src/bot/router.ts'
import { may } from '#src/domain/access.ts'
import type { BoundCommand } from '#src/bot/command.ts'

/** 机器人菜单 — an entry is called like the command it stands for. */
export const menuClicked = (commands: readonly BoundCommand[]) =>
  defineEvent({
    type: 'menu',
    async run(ask, { key }) {
      const command = commands.find(({ name }) => name === key.replace(/^\//, ''))
      if (command) return runCommand(command, ask, '')
      permitted(may('self.read'), ask)
      return [say('chat.notUnderstood')]
    },
  })
