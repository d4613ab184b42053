import { packList } from '#src/cards/pack-list.ts'
import { readRules } from '#src/rules.ts'
import { injection, many, samplesOf } from './sample.ts'

const packs = readRules('Asia/Shanghai').packs.map(({ id, name, items }) => ({
  id,
  name,
  items: items.length,
}))
const everyone = many(500, (index) => `${injection.slice(0, 20)}${index}`)

export const samples = samplesOf(packList, {
  'everything everywhere': { packs: packs.map((pack) => ({ ...pack, offAt: [] })), schools: 6 },
  'one nowhere, one at most schools': {
    packs: packs.map((pack, index) => ({ ...pack, offAt: [everyone, everyone.slice(0, 2)][index] ?? [] })),
    schools: 500,
  },
  'more packs than a card holds': {
    packs: many(60, (index) => ({
      id: `X${index}`,
      name: { zh: injection.slice(0, 60), en: injection.slice(0, 60) },
      items: 99,
      offAt: everyone.slice(0, 400),
    })),
    schools: 500,
  },
})
