import type { Term } from '../term.ts'
import { latestTerm, nextTerm } from '../weeks.ts'
import { foldWidth } from './fold.ts'

export interface TermFound {
  readonly term: Term
  /** What else was said. */
  readonly rest: string
}

interface Known {
  readonly terms: readonly Term[]
  readonly today: string
}

/**
 * A term in the words of people: its id or name, 2026秋, 2027年春季学期, 本学期, 上学期. Undefined where no term is
 * named, and where one is named that there is not.
 */
export function findTerm(words: string, { terms, today }: Known): TermFound | undefined {
  const text = foldWidth(words).replaceAll(/[—–]+/g, '-').trim()
  const named = byName(text, terms) ?? bySeason(text, terms) ?? byPlace(text, { terms, today })
  return named && { term: named.term, rest: text.replace(named.said, ' ').replaceAll(/\s+/g, ' ').trim() }
}

interface Named {
  readonly term: Term
  readonly said: string
}

/** The longest name wins. */
function byName(text: string, terms: readonly Term[]): Named | undefined {
  return terms
    .flatMap((term) =>
      [term.id, foldWidth(term.name).replaceAll(/[—–]+/g, '-')].map((said) => ({ term, said })),
    )
    .filter(({ said }) => text.includes(said))
    .toSorted((a, b) => b.said.length - a.said.length)[0]
}

const season = /(20\d{2})年?\s*(秋|春|autumn|fall|spring)(?:季)?(?:学期)?/iu
const seasonAhead = /(autumn|fall|spring)\s*(20\d{2})/iu

function bySeason(text: string, terms: readonly Term[]): Named | undefined {
  const [said = '', year = '', name = ''] = season.exec(text) ?? swapped(seasonAhead.exec(text)) ?? []
  if (said === '') return undefined
  const isSpring = /春|spring/iu.test(name)
  const term = terms.find(
    ({ firstDay }) => firstDay.startsWith(year) && Number(firstDay.slice(5, 7)) < 7 === isSpring,
  )
  return term && { term, said }
}

const swapped = (found: RegExpExecArray | null) => found && [found[0], found[2] ?? '', found[1] ?? '']

const thisOne = /(?:本|这个?|当前)学期|this term/iu
const formerOne = /上个?学期|last term/iu
const nextOne = /下个?学期|next term/iu

function byPlace(text: string, { terms, today }: Known): Named | undefined {
  const now = latestTerm(terms, today)
  const former = now && terms.filter(({ firstDay }) => firstDay < now.firstDay)
  const places = [
    [thisOne, now],
    [formerOne, former && latestTerm(former, today)],
    [nextOne, nextTerm(terms, today)],
  ] as const
  for (const [pattern, term] of places) {
    const said = pattern.exec(text)?.[0]
    if (said !== undefined && term) return { term, said }
  }
  return undefined
}
