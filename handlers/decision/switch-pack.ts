import type { Ask } from '#src/bot/ask.ts'
import { say, show, type Reply } from '#src/bot/reply.ts'
import { packList } from '#src/cards/pack-list.ts'
import { foldWidth } from '#src/domain/reading/fold.ts'
import type { PolicyPack } from '#src/domain/policy/pack.ts'
import { refusal } from '#src/failure.ts'
import { schoolIn } from '#src/usecases/kpi/school-of.ts'
import { isUnbound } from '../calendar/unbound.ts'
import { answerDecision } from './answer.ts'
import { schoolNames } from './school-names.ts'

const turnsOn = /^\s*(?:启用|开启|on\b|enable\b)\s*/iu
const turnsOff = /^\s*(?:停用|关闭|off\b|disable\b)\s*/iu
const everywhere = /全部|所有|各校|全集团|\ball\b|everywhere/iu

/** `S3 东浦`, `停用 S2 全部`: switches a pack at a school or at all, once it was confirmed; without words, the list. */
export async function switchPack(ask: Ask, words: string, on: boolean): Promise<Reply> {
  if (isUnbound(ask)) return [say('chat.unbound')]
  const text = foldWidth(words).trim()
  if (text === '') return [await listed(ask)]
  const wanted = turnsOff.test(text) ? false : turnsOn.test(text) || on
  const rest = text.replace(turnsOff, '').replace(turnsOn, '')
  const found = packIn(ask, rest)
  if (!found) throw unknownPack(ask, rest)
  const ids = schoolsIn(ask, found.rest)
  return answerDecision(ask, {
    kind: 'pack',
    packId: found.pack.id,
    on: wanted ? ids : [],
    off: wanted ? [] : ids,
  })
}

async function listed(ask: Ask) {
  const { exceptions } = await ask.records.policy.decided()
  const { schools } = ask.consortium
  const packs = ask.rules.packs.map(({ id, name, items }) => {
    const off = exceptions.filter(({ packId }) => packId === id).map(({ schoolId }) => schoolId)
    return { id, name, items: items.length, offAt: schoolNames(ask.consortium, off) }
  })
  return show(packList, { packs, schools: schools.length })
}

/** A pack by its id, its name or what people call it; the longest name wins. */
function packIn({ rules }: Ask, words: string) {
  const lower = words.toLowerCase()
  const names = rules.packs.flatMap((pack) =>
    [pack.id, pack.name.zh, pack.name.en, ...pack.short].map((name) => ({ pack, name: name.toLowerCase() })),
  )
  const best = names
    .filter(({ name, pack }) => isNamed(lower, name, pack))
    .toSorted((one, other) => other.name.length - one.name.length)[0]
  if (!best) return undefined
  const at = lower.indexOf(best.name)
  return { pack: best.pack, rest: `${words.slice(0, at)} ${words.slice(at + best.name.length)}`.trim() }
}

/** An id is a word of its own: S1 is not in S10. */
function isNamed(words: string, name: string, { id }: PolicyPack): boolean {
  return name === id.toLowerCase() ? words.split(/[^a-z0-9]+/).includes(name) : words.includes(name)
}

function unknownPack({ rules, language }: Ask, words: string) {
  const packs = rules.packs.map(({ id, name }) => `${id} ${name[language]}`)
  return refusal('pack.unknown', { words, packs: packs.join(' / ') })
}

/** The school that is named, all of them, or the one this group belongs to. */
function schoolsIn({ consortium, place }: Ask, words: string): readonly string[] {
  const { schools } = consortium
  if (everywhere.test(words)) return schools.map(({ id }) => id)
  const named = schoolIn(schools, words)
  if (named) return [named.school.id]
  if (words === '' && place.school) return [place.school.id]
  const names = schools.map(({ shortNames, name }) => shortNames[0] ?? name)
  throw refusal('pack.whichSchool', { schools: names.join(' ') })
}
