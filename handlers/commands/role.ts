import type { Ask } from '#src/bot/ask.ts'
import { defineCommand } from '#src/bot/command.ts'
import { show } from '#src/bot/reply.ts'
import { roleChoice } from '#src/cards/role-choice.ts'
import { may } from '#src/domain/access.ts'
import { parseRoleOrder } from '#src/domain/parse-role.ts'
import type { School } from '#src/domain/school.ts'
import { refusal } from '#src/failure.ts'
import { schoolIn } from '#src/usecases/kpi/school-of.ts'
import { peopleMeant, type Named } from '#src/usecases/role/find-people.ts'
import { askOrChange, rolePerson, schoolName } from '../role/change.ts'

/** 角色 — gives somebody a role, or takes it. */
export const role = defineCommand({
  name: 'role',
  chinese: ['角色', '设置角色'],
  summary: 'role.summary',
  example: 'role.example',
  allow: may('role.grant'),
  read(words) {
    const order = parseRoleOrder(words)
    if (!order) throw refusal('role.wrong')
    return order
  },
  async run(ask, { person, school, ...change }) {
    const wanted = { ...change, school: schoolNamed(ask, school) }
    const { people, at } = await peopleMeant(ask, namedIn(ask, person), wanted)
    const [only, ...others] = people
    if (only && others.length === 0) return askOrChange(ask, only, { ...change, at })
    const where = at === undefined ? undefined : { id: at, name: schoolName(ask, at) }
    return [show(roleChoice, { people: people.map((one) => rolePerson(ask, one)), ...change, at: where })]
  },
})

/** A mention carries the open id; the name that is written with it may be anybody's. */
function namedIn({ spoken }: Ask, person: string): Named {
  const mentions = spoken?.mentions ?? []
  const mentioned = mentions.find(({ name }) => person === `@${name}`)
  if (mentioned?.openId !== undefined) return { openId: mentioned.openId }
  return /^ou_\w+$/.test(person) ? { openId: person } : { name: person.replace(/^@/, '') }
}

function schoolNamed({ consortium }: Ask, words: string): School | undefined {
  if (words === '') return undefined
  const found = schoolIn(consortium.schools, words)
  if (found?.rest === '') return found.school
  const schools = consortium.schools.map(({ shortNames, name }) => shortNames[0] ?? name)
  throw refusal('bind.noSchool', { schools: schools.join(' ') })
}
