import { Fault } from '#src/failure.ts'
import type { BoundAction } from './action.ts'
import type { BoundCommand } from './command.ts'
import type { BoundEvent, EventType } from './event.ts'
import type { BoundPhrase } from './phrase.ts'
import { distance } from './words.ts'

/** The hand-written lists of handlers/index.ts. */
export interface HandlerLists {
  readonly commands: readonly BoundCommand[]
  readonly phrases: readonly BoundPhrase[]
  readonly actions: readonly BoundAction[]
  readonly events: readonly BoundEvent[]
}

export interface Lexicon {
  readonly commands: readonly BoundCommand[]
  readonly phrases: readonly BoundPhrase[]
  command(word: string): BoundCommand | undefined
  /** The commands whose name is nearest to a word that is none, nearest first. */
  nearest(word: string): readonly BoundCommand[]
  action(name: string): BoundAction | undefined
  event(type: EventType): BoundEvent | undefined
}

function indexed<Item>(kind: string, items: readonly Item[], namesOf: (item: Item) => readonly string[]) {
  const index = new Map<string, Item>()
  for (const item of items) {
    for (const name of namesOf(item)) {
      if (index.has(name)) throw new Fault(`Two ${kind} are called ${name}.`)
      index.set(name, item)
    }
  }
  return index
}

/** Checks the lists once, at start: a name used twice does not start. */
export function createLexicon({ commands, phrases, actions, events }: HandlerLists): Lexicon {
  const byWord = indexed('commands', commands, ({ name, chinese }) => [name, ...chinese])
  const byAction = indexed('actions', actions, ({ name }) => [name])
  const byType = indexed('events', events, ({ type }) => [type])
  indexed('phrases', phrases, ({ name }) => [name])
  return {
    commands,
    phrases,
    command: (word) => byWord.get(word.toLowerCase()),
    nearest(word) {
      const far = [...byWord].map(([name, command]) => ({ command, far: distance(word.toLowerCase(), name) }))
      const near = far.filter((one) => one.far <= Math.max(1, Math.ceil(word.length / 2)))
      return [...new Set(near.toSorted((a, b) => a.far - b.far).map((one) => one.command))].slice(0, 3)
    },
    action: (name) => byAction.get(name),
    event: (type) => byType.get(type),
  }
}
