import { decision, type ShownDecision } from '#src/cards/decision.ts'
import { readRules } from '#src/rules.ts'
import { injection, many, samplesOf } from './sample.ts'

const { packs } = readRules('Asia/Shanghai')
const setting = packs.flatMap(({ settings }) => settings).find(({ name }) => name === 'S2-39.reading')
const number = packs.flatMap(({ settings }) => settings).find(({ name }) => name === 'S1-31.tolerance')
const words = { zh: injection, en: injection }
const names = many(500, (index) => `${injection.slice(0, 20)}${index}`)
const ids = many(500, (index) => `school-${index}`)
const none = { due: [], added: 0, removed: 0 }
const effects = {
  due: many(30, (index) => ({
    from: index === 0 ? undefined : '2027-04-30',
    to: '2027-05-31',
    count: index + 1,
  })),
  added: 2,
  removed: 5,
}

const shown = (step: ShownDecision['step'], over: Partial<ShownDecision> = {}): ShownDecision => ({
  outcome: 'done',
  step,
  effects: none,
  setting: undefined,
  pack: undefined,
  on: [],
  off: [],
  items: [],
  ...over,
})
const reading = (name: string, value?: string) =>
  ({ kind: 'reading', name, ...(value === undefined ? {} : { value }) }) as const
const date = { kind: 'date', itemId: 'S1-14', period: '2027' } as const
const off = { kind: 'pack', packId: 'S2', on: [], off: ids } as const

export const samples = samplesOf(decision, {
  'a reading that asks': shown(
    { decision: reading('S2-39.reading', 'loose'), former: reading('S2-39.reading') },
    { outcome: 'ask', setting, effects, items: [{ id: 'S2-39', what: words }] },
  ),
  'a number that is the default again': shown(
    { decision: reading('S1-31.tolerance'), former: reading('S1-31.tolerance', '3') },
    { setting: number, items: many(20, (index) => ({ id: `S1-${index + 10}`, what: words })) },
  ),
  'a reading that is so already': shown(
    { decision: reading('S1-31.tolerance', '3'), former: reading('S1-31.tolerance', '3') },
    { outcome: 'idle', setting: number },
  ),
  'a pack at five hundred schools': shown(
    { decision: off, former: { ...off, on: ids, off: [] } },
    { outcome: 'ask', pack: { id: 'S2', name: words }, off: names, effects },
  ),
  'a pack that is back': shown(
    { decision: { ...off, on: ['DP'], off: ['XL'] }, former: { ...off, off: ['DP'] } },
    { outcome: 'undone', pack: { id: 'S2', name: words }, on: ['东浦'], off: ['西岭'], effects },
  ),
  'a day of our own': shown(
    { decision: { ...date, date: '2027-03-20' }, former: date },
    { outcome: 'ask', effects, items: [{ id: 'S1-14', what: words }] },
  ),
  'a day that is gone': shown(
    { decision: date, former: { ...date, date: '2027-03-20' } },
    { items: [{ id: 'S1-14', what: words }] },
  ),
})
