import { readingList } from '#src/cards/reading-list.ts'
import { inForce } from '#src/domain/policy/settings.ts'
import { readRules } from '#src/rules.ts'
import { injection, many, samplesOf } from './sample.ts'

const settings = readRules('Asia/Shanghai').packs.flatMap((pack) => pack.settings)
const words = { zh: injection.slice(0, 60), en: injection.slice(0, 60) }
const [first] = settings
const days = many(60, () => ({ itemId: 'S1-14', what: words, period: '2027', date: '2027-03-20' }))

export const samples = samplesOf(readingList, {
  'all of them, some chosen': {
    readings: settings.map((setting) => inForce(setting, setting.kind === 'number' ? '3' : undefined)),
    dates: days.slice(0, 2),
  },
  'one, with what it can be': {
    readings: settings.slice(0, 1).map((one) => inForce(one, undefined)),
    dates: [],
  },
  'more than a card holds': {
    readings: first ? many(120, () => inForce({ ...first, what: words }, undefined)) : [],
    dates: days,
  },
  nothing: { readings: [], dates: [] },
})
