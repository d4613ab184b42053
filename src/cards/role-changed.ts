import { button, buttons, card, markdown, plain } from './kit.ts'
import { roleAction, roleValues, type RoleShown } from './role-person.ts'
import { defineView } from './view.ts'

/** 角色回执 — what was given or taken, with the way back. */
export const roleChanged = defineView<RoleShown>({
  name: 'role-changed',
  audience: 'private',
  draw(shown, say) {
    const { take } = shown
    const values = roleValues(say, shown)
    return card(
      { title: say(take ? 'role.takenTitle' : 'role.grantedTitle'), tone: take ? 'grey' : 'green' },
      markdown(plain(take ? say('role.taken', values) : say('role.granted', values))),
      buttons(button({ text: say('role.undo'), action: roleAction({ ...shown, take: !take }) })),
    )
  },
})
