import { button, buttons, card, markdown, plain } from './kit.ts'
import { defineView } from './view.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** 改绑 — what changing the school of a group will do; nothing has happened yet. */
export const groupRebind = defineView<{ readonly school: Named; readonly former: Named }>({
  name: 'group-rebind',
  audience: 'anyone',
  draw: ({ school, former }, say) =>
    card(
      { title: say('bind.askTitle'), tone: 'orange' },
      markdown(plain(say('bind.ask', { school: school.name, former: former.name }))),
      buttons(
        button({
          text: say('bind.confirm', { school: school.name }),
          kind: 'primary',
          action: { action: 'group.bind', school: school.id, from: former.id },
        }),
      ),
    ),
})
