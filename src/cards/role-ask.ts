import { button, buttons, card, markdown, note, plain } from './kit.ts'
import { roleAction, roleValues, type RoleShown } from './role-person.ts'
import { defineView } from './view.ts'

/** 设置角色 — what is about to happen; nothing has happened yet. */
export const roleAsk = defineView<RoleShown>({
  name: 'role-ask',
  audience: 'private',
  draw(shown, say) {
    const { role, take, at } = shown
    const values = roleValues(say, shown)
    return card(
      { title: say(take ? 'role.askTake' : 'role.askGrant'), tone: 'orange' },
      markdown(plain(take ? say('role.willTake', values) : say('role.willGrant', values))),
      role === 'admin' && note(say('role.adminMay')),
      at !== undefined && !take && note(say('role.guestMay', { school: at.name })),
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
