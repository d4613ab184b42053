import type { Role } from '#src/domain/person.ts'
import { button, buttons, card, markdown, plain } from './kit.ts'
import { personText, type RolePerson, type RoleShown } from './role-person.ts'
import { roleText } from './role-text.ts'
import { defineView } from './view.ts'

export interface RoleChoice {
  readonly people: readonly RolePerson[]
  readonly role: Role
  readonly take: boolean
  readonly at: RoleShown['at']
}

/** 同名 — several people of one name: which of them is asked, never guessed. */
export const roleChoice = defineView<RoleChoice>({
  name: 'role-choice',
  audience: 'private',
  draw: ({ people, role, take, at }, say) =>
    card(
      { title: say('role.which'), tone: 'orange' },
      markdown(
        plain(say('role.whichText', { count: people.length, role: roleText(say, { role, at: at?.name }) })),
      ),
      ...people.map((person) =>
        buttons(
          button({
            text: personText(say, person),
            action: {
              action: 'role.choose',
              person: person.id,
              role,
              take,
              ...(at ? { school: at.id } : {}),
            },
          }),
        ),
      ),
    ),
})
