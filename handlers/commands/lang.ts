import { defineCommand } from '#src/bot/command.ts'
import { permitted } from '#src/bot/permit.ts'
import { tell } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { refusal } from '#src/failure.ts'
import type { Language } from '#src/i18n/pair.ts'
import { sentence } from '#src/i18n/say.ts'
import { note } from '#src/usecases/audit/note.ts'
import { ofChat, ofPerson } from '#src/usecases/audit/subjects.ts'

const languages: ReadonlyMap<string, Language> = new Map([
  ['zh', 'zh'],
  ['cn', 'zh'],
  ['chinese', 'zh'],
  ['中文', 'zh'],
  ['汉语', 'zh'],
  ['en', 'en'],
  ['english', 'en'],
  ['英文', 'en'],
  ['英语', 'en'],
])

/** 语言 — of this person, or of this group where an administrator says it. */
export const lang = defineCommand({
  name: 'lang',
  chinese: ['语言'],
  summary: 'lang.summary',
  example: 'lang.example',
  allow: may('language.own'),
  read(words) {
    const language = languages.get(words.toLowerCase())
    if (!language) throw refusal('lang.wrong', { words })
    return language
  },
  async run(ask, language) {
    const { place, records } = ask
    const done = [tell('here', sentence(language === 'zh' ? 'lang.setZh' : 'lang.setEn'))]
    if (place.kind === 'p2p') {
      const { person, openId } = ask.actor
      if (person) await records.people.setLanguage(person.id, language)
      else await records.people.setOutsidersLanguage(openId, language)
      await note(ask, 'language.changed', { ...(person ? ofPerson(person) : {}), details: { language } })
      return done
    }
    permitted(may('language.group'), ask)
    const chat = await records.chats.byId(place.id)
    await records.chats.put({
      id: place.id,
      kind: place.kind,
      schoolId: chat?.schoolId,
      hasBot: true,
      language,
    })
    await note(ask, 'language.changed', { ...ofChat(place.id, place.school?.id), details: { language } })
    return done
  },
})
