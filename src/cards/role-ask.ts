import { button, buttons, card, markdown, note, plain } from './kit.ts'
import { personText, roleAction, type RoleShown } from './role-person.ts'
import { defineView } from './view.ts'

/** 设置角色 — what is about to happen; nothing has happened yet. */
export const roleAsk = defineView<RoleShown>({
  name: 'role-ask',
  audience: 'private',
  draw(shown, say) {
    const { person, role, take } = shown
    const values = { person: personText(say, person), role: say(`role.${role}`) }
    return card(
      { title: say(take ? 'role.askTake' : 'role.askGrant'), tone: 'orange' },
      markdown(plain(take ? say('role.willTake', values) : say('role.willGrant', values))),
      role === 'admin' && note(say('role.adminMay')),
      buttons(
        button({
          text: say(take ? 'role.confirmTake' : 'role.confirmGrant'),
          kind: take ? 'danger' : 'primary',
          action: roleAction(shown),
        }),
      ),
    )
  },
})
