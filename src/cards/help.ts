import type { MessageKey } from '#src/i18n/messages.ts'
import { textOf } from '#src/i18n/say.ts'
import { listText } from './format.ts'
import { button, buttons, card, markdown, note } from './kit.ts'
import { roleText, type ShownRole } from './role-text.ts'
import { defineView } from './view.ts'

export interface Help {
  readonly name: string | undefined
  readonly roles: readonly ShownRole[]
  readonly commands: readonly {
    readonly name: string
    readonly chinese: string
    readonly summary: MessageKey
  }[]
  readonly mayObserve: boolean
}

/** 帮助 — what this person can do here, and nothing else. */
export const help = defineView<Help>({
  name: 'help',
  audience: 'anyone',
  draw({ name, roles, commands, mayObserve }, say) {
    const names =
      roles.length > 0
        ? listText(
            say,
            roles.map((role) => roleText(say, role)),
          )
        : say('help.stranger')
    const lines = commands.map((command) =>
      // The summaries of commands have no holes.
      say('help.line', {
        name: command.name,
        chinese: command.chinese,
        summary: textOf({ key: command.summary, values: {} }, say.language),
      }),
    )
    return card(
      {
        title: say('help.title'),
        ...(name === undefined ? {} : { subtitle: say('help.subtitle', { name, roles: names }) }),
      },
      markdown(lines.join('\n')),
      mayObserve &&
        buttons(
          button({ text: say('help.observe'), kind: 'primary', action: { action: 'observation.new' } }),
        ),
      note(say('help.tip')),
    )
  },
})
