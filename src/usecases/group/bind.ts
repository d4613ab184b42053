import type { School } from '#src/domain/school.ts'
import { note } from '../audit/note.ts'
import { ofChat } from '../audit/subjects.ts'
import type { Context } from '../context.ts'

/** 绑定 — the group belongs to this school from now on; without one, to none. Returns whose it was. */
export async function bindGroup(
  context: Context,
  chatId: string,
  school: School | undefined,
): Promise<School | undefined> {
  const { records, consortium } = context
  const chat = await records.chats.byId(chatId)
  const former = consortium.schools.find(({ id }) => id === chat?.schoolId)
  if (former?.id === school?.id) return former
  await records.chats.put({
    id: chatId,
    kind: 'group',
    schoolId: school?.id,
    hasBot: true,
    language: chat?.language,
  })
  const details = former ? { former: former.id } : {}
  const concerned = ofChat(chatId, (school ?? former)?.id)
  await note(context, school ? 'chat.bound' : 'chat.unbound', { ...concerned, details })
  return former
}
