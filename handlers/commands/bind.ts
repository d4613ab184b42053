import type { Ask } from '#src/bot/ask.ts'
import { defineCommand } from '#src/bot/command.ts'
import { say, show } from '#src/bot/reply.ts'
import { groupRebind } from '#src/cards/group-rebind.ts'
import { may } from '#src/domain/access.ts'
import type { School } from '#src/domain/school.ts'
import { refusal } from '#src/failure.ts'
import { schoolIn } from '#src/usecases/kpi/school-of.ts'
import { bindHere, inGroupOnly } from '../group/bound.ts'

/** 绑定 — this group belongs to a school. Whose it is already, is asked before it changes hands. */
export const bind = defineCommand({
  name: 'bind',
  chinese: ['绑定'],
  summary: 'bind.summary',
  example: 'bind.example',
  allow: may('group.bind'),
  read(words) {
    if (words === '') throw refusal('bind.whose')
    return words
  },
  async run(ask, words) {
    inGroupOnly(ask)
    const school = schoolNamed(ask, words)
    const former = ask.place.school
    if (former?.id === school.id) return [say('bind.already', { school: school.name })]
    return former ? [show(groupRebind, { school, former })] : [await bindHere(ask, school)]
  },
})

/** The whole of the words must be the name: half a name is no order. */
function schoolNamed({ consortium }: Ask, words: string): School {
  const found = schoolIn(consortium.schools, words)
  if (found && found.rest === '') return found.school
  const schools = consortium.schools.map(({ shortNames, name }) => shortNames[0] ?? name)
  throw schools.length > 0
    ? refusal('bind.noSchool', { schools: schools.join(' ') })
    : refusal('bind.noSchools')
}
