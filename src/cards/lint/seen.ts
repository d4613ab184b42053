import type { JsonObject } from './json-object.ts'
import type { CardRule, Problem } from './problem.ts'

/** One object of a card whose kind is known. */
export interface Seen {
  /** The name of its shape: a component's tag, or what it is within one. */
  readonly kind: string
  readonly value: JsonObject
  readonly path: string
  /** The containers around it, outermost first. */
  readonly within: readonly string[]
}

/** What a card turned out to hold, for the rules to judge. */
export interface SeenCard {
  readonly card: JsonObject
  readonly objects: readonly Seen[]
}

export type Rule = (card: SeenCard) => readonly Problem[]

export function problem(rule: CardRule, path: string, message: string): Problem {
  return { rule, path, message }
}

export function ofKind({ objects }: SeenCard, ...kinds: readonly string[]): readonly Seen[] {
  return objects.filter(({ kind }) => kinds.includes(kind))
}

/** A problem where the condition holds, for use in a list of checks. */
export function when(broken: boolean, rule: CardRule, path: string, message: string): readonly Problem[] {
  return broken ? [problem(rule, path, message)] : []
}
