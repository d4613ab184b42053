import { mayReach } from '#src/domain/access.ts'
import type { School } from '#src/domain/school.ts'
import { refusal } from '#src/failure.ts'
import { note } from '../audit/note.ts'
import { ofChat } from '../audit/subjects.ts'
import type { Context } from '../context.ts'

export interface GroupVolumeSet {
  /** How many groups it was said of; none where the school has none. */
  readonly groups: number
  readonly perDay: number
}

/**
 * 本群少发 — how many messages a day a group hears that nobody in it has asked for; of one group, or of all groups of a
 * school. The last call of what must be done is told nevertheless.
 */
export async function setGroupVolume(
  context: Context,
  whose: { readonly school: School; readonly chatId: string | undefined },
  perDay: number | 'usual',
): Promise<GroupVolumeSet> {
  const { records, rules, actor } = context
  const { school, chatId } = whose
  const verdict = mayReach('group.volume', actor, { schoolId: school.id })
  if (verdict !== true) throw refusal(`access.${verdict}`)
  const groups = await records.chats.groupsOf([school.id])
  const meant = chatId === undefined ? groups : groups.filter(({ id }) => id === chatId)
  for (const { id } of meant) {
    await records.groupVolumes.put(id, perDay === 'usual' ? undefined : perDay)
    await note(context, 'quiet.group', { ...ofChat(id, school.id), details: { perDay } })
  }
  return { groups: meant.length, perDay: perDay === 'usual' ? rules.delivery.groupMessagesPerDay : perDay }
}

/** How many a day this group hears. */
export async function groupVolumeOf({ records, rules }: Context, chatId: string): Promise<number> {
  return (await records.groupVolumes.of(chatId)) ?? rules.delivery.groupMessagesPerDay
}
