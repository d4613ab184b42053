import type { Role } from '#src/domain/person.ts'
import { listText } from './format.ts'
import { card, facts, note } from './kit.ts'
import { defineView } from './view.ts'

export interface Whoami {
  readonly name: string
  readonly school: string | undefined
  readonly roles: readonly Role[]
  readonly majors: readonly string[]
  readonly courses: readonly string[]
}

/** 我是谁 — how the person is registered. */
export const whoami = defineView<Whoami>({
  name: 'whoami',
  audience: 'private',
  draw({ name, school, roles, majors, courses }, say) {
    const none = say('value.none')
    const list = (items: readonly string[]) => (items.length > 0 ? listText(say, items) : none)
    return card(
      { title: say('whoami.title') },
      facts([
        [say('whoami.name'), name],
        [say('whoami.school'), school ?? none],
        [say('whoami.roles'), list(roles.map((role) => say(`role.${role}`)))],
        [say('whoami.majors'), list(majors)],
        [say('whoami.courses'), list(courses)],
      ]),
      note(say('whoami.wrong')),
    )
  },
})
