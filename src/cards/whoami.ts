import type { Say } from '#src/i18n/say.ts'
import { listText } from './format.ts'
import { card, facts, note } from './kit.ts'
import { roleText, type ShownRole } from './role-text.ts'
import { defineView } from './view.ts'

export interface Whoami {
  readonly name: string
  readonly school: string | undefined
  readonly roles: readonly ShownRole[]
  readonly majors: readonly string[]
  readonly courses: readonly { readonly name: string; readonly classes: readonly string[] }[]
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
        [say('whoami.roles'), list(roles.map((role) => roleText(say, role)))],
        [say('whoami.majors'), list(majors)],
        [say('whoami.courses'), list(courses.map((course) => courseText(say, course)))],
      ]),
      note(say('whoami.wrong')),
    )
  },
})

function courseText(say: Say, { name, classes }: Whoami['courses'][number]): string {
  return classes.length === 0 ? name : say('whoami.course', { course: name, classes: listText(say, classes) })
}
