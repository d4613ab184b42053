import S2 from '#config/packs/S2.json' with { type: 'json' }
import S3 from '#config/packs/S3.json' with { type: 'json' }
import { contradictionKinds } from '#src/domain/policy/contradictions.ts'
import { entriesOf, type Entry } from '#src/domain/policy/item-index.ts'
import { packSchema, type PolicyItem } from '#src/domain/policy/pack.ts'
import { inForce } from '#src/domain/policy/settings.ts'
import { injection, longestChinese } from './sample.ts'

export const packs = [packSchema.parse(S2), packSchema.parse(S3)]

export function entry(id: string): Entry {
  const found = entriesOf(packs).find(({ item }) => item.id === id)
  if (!found) throw new Error(`there is no item ${id}`)
  return found
}

/** Somebody else's pack, with as much in it as a pack may have, and marks in all of it. */
const odd = { zh: injection, en: injection }
const long = { zh: longestChinese, en: longestChinese }
export const oddItem: PolicyItem = {
  ...entry('S2-39').item,
  id: 'ODD-999',
  clause: injection,
  what: odd,
  owedBy: odd,
  owedTo: odd,
  when: odd,
  forceWord: injection,
  evidence: long,
  quote: injection,
  consequence: injection,
  goesWith: 'S2-34',
  conflicts: contradictionKinds
    .filter((kind) => kind !== 'expired')
    .map((kind) => ({ kind, with: 'S2-44', note: odd })),
  note: odd,
}

/** Every setting there is, half of them chosen by the consortium. */
export const readings = packs
  .flatMap(({ settings }) => settings)
  .map((setting, index) => {
    const [chosen] = setting.kind === 'choice' ? setting.options.map(({ value }) => value) : ['7']
    return inForce(setting, index % 2 === 0 ? chosen : undefined)
  })
