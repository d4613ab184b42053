import type { Ask } from '#src/bot/ask.ts'
import { permit } from '#src/bot/permit.ts'
import { say, type Reply } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import type { GroupVolumeRequest } from '#src/domain/reminder/read-group-volume.ts'
import { refusal } from '#src/failure.ts'
import { schoolIn } from '#src/usecases/kpi/school-of.ts'
import { setGroupVolume } from '#src/usecases/reminder/set-group-volume.ts'

/** 本群 每天最多2条 — of the group it is said in, or of the groups of a school that is named. */
export async function answerGroupQuiet(ask: Ask, { perDay, rest }: GroupVolumeRequest): Promise<Reply> {
  permit(may('group.volume')(ask.actor))
  const named = schoolIn(ask.consortium.schools, rest)?.school
  const here = ask.place.kind === 'group'
  if (here && !ask.place.school) return [say('chat.unbound')]
  const school = named ?? ask.place.school
  if (!school) throw refusal('quiet.whichGroup')
  const isHere = here && school.id === ask.place.school?.id
  const set = await setGroupVolume(ask, { school, chatId: isHere ? ask.place.id : undefined }, perDay)
  if (set.groups === 0) return [say('quiet.noGroup', { school: school.name })]
  return [
    isHere
      ? say('quiet.groupHere', { count: set.perDay })
      : say('quiet.groupOf', { school: school.name, groups: set.groups, count: set.perDay }),
    say('quiet.groupLastCall'),
  ]
}
