import type { Words } from '#src/domain/policy/words.ts'
import type { Say } from '#src/i18n/say.ts'
import { listText } from './format.ts'
import { card, markdown, note, plain, type Block } from './kit.ts'
import { defineView } from './view.ts'

export interface ShownPack {
  readonly id: string
  readonly name: Words
  readonly items: number
  /** Names of the schools at which it is not in force. */
  readonly offAt: readonly string[]
}

export interface PackList {
  readonly packs: readonly ShownPack[]
  /** How many schools there are. */
  readonly schools: number
}

/** How many packs and how many names one card shows. */
const most = { packs: 20, schools: 8 }

/** 政策包 — which are in force where. */
export const packList = defineView<PackList>({
  name: 'pack-list',
  audience: 'anyone',
  draw({ packs, schools }, say) {
    return card(
      { title: say('pack.title') },
      ...packs.slice(0, most.packs).map((pack) => packBlock(pack, schools, say)),
      note(say('pack.toSet')),
    )
  },
})

function packBlock({ id, name, items, offAt }: ShownPack, schools: number, say: Say): Block {
  const head = say('pack.head', { id: plain(id), name: plain(name[say.language]) })
  const where = whereText(offAt, schools, say)
  return markdown(`${head}\n${say('pack.facts', { count: items, where: plain(where) })}`)
}

function whereText(offAt: readonly string[], schools: number, say: Say): string {
  if (offAt.length === 0) return say('pack.everywhere')
  if (offAt.length >= schools) return say('pack.nowhere')
  return say('pack.notAt', { schools: namesText(offAt, say) })
}

/** The first names, and how many there are in all. */
export function namesText(names: readonly string[], say: Say): string {
  const shown = listText(say, names.slice(0, most.schools))
  return names.length > most.schools ? say('pack.more', { schools: shown, count: names.length }) : shown
}
