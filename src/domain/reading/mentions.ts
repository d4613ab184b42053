import type { Person } from '../person.ts'
import { findOneOff } from './one-off.ts'
import type { ReadingContext, Typo } from './reader.ts'
import { blank, type Span } from './sheet.ts'

/** Somebody named in a sentence: one person by a full name, perhaps several by a surname and a title. */
export interface Mention extends Span {
  readonly people: readonly Person[]
  readonly full: boolean
  readonly typo?: Typo
}

const titles = '老师|教师|校长|主任|处长|科长|院长|教授|书记|组长'
const behindName = new RegExp(String.raw`^\s*(?:副?(?:${titles}))`, 'u')

/** Everybody a text names, in order of the text. */
export function findMentions(open: string, { people }: Pick<ReadingContext, 'people'>): Mention[] {
  const active = people.filter((person) => person.active)
  const named = fullNames(open, active)
  const rest = named.reduce(blank, open)
  const titled = surnames(rest, active)
  const slips = mistyped(titled.reduce(blank, rest), active)
  return [...named, ...titled, ...slips].toSorted((a, b) => a.from - b.from)
}

function fullNames(open: string, people: readonly Person[]): Mention[] {
  const byName = Map.groupBy(people, ({ name }) => name)
  const longestFirst = [...byName].toSorted(([a], [b]) => b.length - a.length)
  const mentions: Mention[] = []
  let rest = open
  for (const [name, bearers] of longestFirst) {
    const at = name.length < 2 ? -1 : rest.indexOf(name)
    if (at === -1) continue
    const span = { from: rest[at - 1] === '@' ? at - 1 : at, to: withTitle(rest, at + name.length) }
    rest = blank(rest, span)
    mentions.push({ ...span, people: bearers, full: true })
  }
  return mentions
}

function surnames(open: string, people: readonly Person[]): Mention[] {
  const pattern = new RegExp(String.raw`(?<name>\p{Script=Han}{1,2})(?:副)?(?<title>${titles})`, 'gu')
  return [...open.matchAll(pattern)].flatMap((match): Mention[] => {
    const words = match.groups?.['name'] ?? ''
    const bearers = bearersOf(words, match.groups?.['title'] ?? '', people)
    if (!bearers) return []
    const from = match.index + words.length - bearers.surname.length
    return [{ from, to: match.index + match[0].length, people: bearers.people, full: false }]
  })
}

/** People of a surname, as long as two characters if that fits; those who hold the title if anybody does. */
function bearersOf(
  words: string,
  title: string,
  people: readonly Person[],
): { surname: string; people: readonly Person[] } | undefined {
  const options = words.length === 2 ? [words, words.slice(1)] : [words]
  for (const surname of options) {
    const bearers = people.filter(({ name }) => name.startsWith(surname) && name.length >= surname.length + 1)
    const holders = bearers.filter((person) => person.title.includes(title))
    if (bearers.length > 0) return { surname, people: holders.length > 0 ? holders : bearers }
  }
  return undefined
}

function mistyped(open: string, people: readonly Person[]): Mention[] {
  const found = people.flatMap((person): Mention[] => {
    // The surname is right, or too many would be meant; and looking for it first saves nearly all the work.
    if (!open.includes(person.name.slice(0, 1))) return []
    const span = findOneOff(open, person.name, 3)
    if (!span || open[span.from] !== person.name[0]) return []
    const typed = open.slice(span.from, span.to)
    const typo = { typed, meant: person.name }
    return [{ from: span.from, to: withTitle(open, span.to), people: [person], full: true, typo }]
  })
  return found.length === 1 ? found : []
}

function withTitle(open: string, end: number): number {
  return end + (behindName.exec(open.slice(end))?.[0].length ?? 0)
}
