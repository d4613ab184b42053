import type { Ask } from '#src/bot/ask.ts'
import { defineCommand, noWords } from '#src/bot/command.ts'
import { show } from '#src/bot/reply.ts'
import { whoami as whoamiCard, type Whoami } from '#src/cards/whoami.ts'
import { may } from '#src/domain/access.ts'
import { coursesOf } from '#src/domain/taught.ts'
import { heldBy } from '../role/held.ts'

/** 我是谁 — name, school, roles and majors, as registered. */
export const whoami = defineCommand({
  name: 'whoami',
  chinese: ['我是谁'],
  summary: 'whoami.summary',
  example: 'whoami.example',
  allow: may('self.read'),
  read: noWords,
  run: async (ask) => {
    const { actor, consortium } = ask
    const majorName = (id: string) => consortium.majors.find((major) => major.id === id)?.name ?? id
    return [
      show(whoamiCard, {
        name: actor.person?.name ?? actor.openId,
        school: actor.school?.name,
        roles: heldBy(ask),
        majors: (actor.person?.majorIds ?? []).map(majorName),
        courses: await taughtBy(ask),
      }),
    ]
  },
})

/** Each course with the classes it is taught to, where that is said. */
async function taughtBy({ actor: { person }, records }: Ask): Promise<Whoami['courses']> {
  if (!person) return []
  const courses = await records.teaching.courses([person.id])
  const classes = courses.length === 0 ? [] : await records.teaching.classes()
  return coursesOf(person, courses).map((name) => {
    const taught = courses.filter((course) => course.name === name).flatMap((course) => course.taught)
    const ids = taught.filter(({ teacherId }) => teacherId === person.id).map(({ classId }) => classId)
    return { name, classes: classes.filter(({ id }) => ids.includes(id)).map((one) => one.name) }
  })
}
