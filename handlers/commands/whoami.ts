import { defineCommand, noWords } from '#src/bot/command.ts'
import { show } from '#src/bot/reply.ts'
import { whoami as whoamiCard } from '#src/cards/whoami.ts'
import { may } from '#src/domain/access.ts'

/** 我是谁 — name, school, roles and majors, as registered. */
export const whoami = defineCommand({
  name: 'whoami',
  chinese: ['我是谁'],
  summary: 'whoami.summary',
  example: 'whoami.example',
  allow: may('self.read'),
  read: noWords,
  run: async ({ actor, consortium }) => {
    const majorName = (id: string) => consortium.majors.find((major) => major.id === id)?.name ?? id
    return [
      show(whoamiCard, {
        name: actor.person?.name ?? actor.openId,
        school: actor.school?.name,
        roles: [...actor.roles],
        majors: (actor.person?.majorIds ?? []).map(majorName),
        courses: actor.person?.courses ?? [],
      }),
    ]
  },
})
