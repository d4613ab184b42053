import { policyItem } from '#src/cards/policy-item.ts'
import { entry, oddItem, packs, readings } from './policy-entries.ts'
import { many, samplesOf } from './sample.ts'

const [pack] = packs
const derivation = { code: 'before_month_strict', data: { month: 5, isDefault: true } }
const day = { dueOn: '2027-04-30', nominal: '2027-04-30', provisional: true, derivation }
const bare = {
  period: undefined,
  readings: [],
  days: [],
  indicator: undefined,
  offHere: false,
  from: undefined,
}

export const samples = samplesOf(policyItem, {
  'a filing of every year with an open reading': {
    ...bare,
    ...entry('S2-39'),
    period: { until: '2020-12-31', of: 'pack', expired: true },
    readings: readings.slice(0, 1),
    days: [day],
    from: { pack: 'S2', page: 5 },
  },
  'an effort whose target is over': {
    ...bare,
    ...entry('S2-13'),
    period: { until: '2020-12-31', of: 'item', expired: true },
    indicator: { zh: '订单班占比', en: 'Order-training classes' },
    from: { conflicts: 'expired', page: 1 },
  },
  'an item of a pack that is off at this school': {
    ...bare,
    ...entry('S3-23'),
    period: { until: '2027-12-31', of: 'pack', expired: false },
    offHere: true,
  },
  'an item with everything there is, all of it marks': {
    ...bare,
    pack: { id: 'ODD', name: oddItem.what, ...(pack && { items: pack.items }) },
    item: oddItem,
    period: { until: '2027-12-31', of: 'item', expired: false },
    readings,
    days: many(4, () => day),
    offHere: true,
    from: { ids: many(24, (index) => `S2-${index + 10}`), page: 3 },
  },
})
