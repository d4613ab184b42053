import type { Amount } from './amounts.ts'
import type { Indicator } from './schema.ts'

export type Side = 'numerator' | 'denominator'

/** One side of an indicator, by what people call it. */
export interface Component {
  readonly indicator: Indicator
  readonly side: Side
}

export interface Named {
  readonly value: number
  /** All that the word can stand for: 专任教师 is the denominator of three indicators. */
  readonly components: readonly Component[]
}

/** What each number counts, where a word beside it says so: 硕士13, 432个学生. The others keep no component. */
export function nameAmounts(indicators: readonly Indicator[], amounts: readonly Amount[]): readonly Named[] {
  const names = namesOf(indicators)
  let taken = ''
  return amounts.map(({ value, before, after }) => {
    // A word that named the number before it names no second one.
    const left = before.startsWith(taken) ? before.slice(taken.length) : before
    const found = nearestIn(left, names) ?? beginning(after, names)
    taken = found && !left.includes(found.name) ? (counter.exec(after)?.[0] ?? '') + found.name : ''
    return { value, components: found?.components ?? [] }
  })
}

const counter = /^\s*(?:个|名|位|间|份|门|家|所|次|人)?\s*/u

interface Name {
  readonly name: string
  readonly components: readonly Component[]
}

function namesOf(indicators: readonly Indicator[]): readonly Name[] {
  const found = new Map<string, Component[]>()
  for (const indicator of indicators) {
    for (const side of ['numerator', 'denominator'] as const) {
      for (const name of indicator[side].short) {
        const key = name.toLowerCase()
        found.set(key, [...(found.get(key) ?? []), { indicator, side }])
      }
    }
  }
  return [...found]
    .map(([name, components]) => ({ name, components }))
    .toSorted((a, b) => b.name.length - a.name.length)
}

/** The one that ends nearest to the number, and of those that end there the longest. */
function nearestIn(words: string, names: readonly Name[]): Name | undefined {
  const text = words.toLowerCase()
  const ends = names.flatMap((one) => {
    const at = text.lastIndexOf(one.name)
    return at < 0 ? [] : [{ one, end: at + one.name.length }]
  })
  return ends.toSorted((a, b) => b.end - a.end || b.one.name.length - a.one.name.length)[0]?.one
}

/** 13个硕士 — the word follows at once. */
function beginning(words: string, names: readonly Name[]): Name | undefined {
  const text = words.replace(counter, '').toLowerCase()
  return names.find(({ name }) => text.startsWith(name))
}
