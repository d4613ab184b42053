import { isComponent, isContainer, isRemoved, shapeOf } from './components.ts'
import { isObject, type JsonObject } from './json-object.ts'
import type { Problem } from './problem.ts'
import { problem, type Seen } from './seen.ts'
import type { PartRule, Shape } from './shape.ts'

interface Walked {
  readonly objects: readonly Seen[]
  readonly problems: readonly Problem[]
}

/** Reads a card from its root along the documented properties, noting what is none of them. */
export function walk(card: JsonObject): Walked {
  const objects: Seen[] = []
  const problems: Problem[] = []

  const visit = (seen: Seen, shape: Shape): void => {
    objects.push(seen)
    problems.push(...faultsOf(seen, shape))
    const within = isContainer(seen.kind) ? [...seen.within, seen.kind] : seen.within
    for (const [property, rule] of Object.entries(shape.parts)) {
      for (const { value, path } of held(seen, property)) {
        if (!isObject(value)) {
          problems.push(problem('unknown-value', path, 'an object belongs here'))
          continue
        }
        const kind = kindOf(value, rule)
        const known = kind === undefined ? undefined : shapeOf(kind)
        if (kind !== undefined && known) visit({ kind, value, path, within }, known)
        else problems.push(strange(value['tag'], path))
      }
    }
  }

  const root = shapeOf('card')
  if (root) visit({ kind: 'card', value: card, path: '', within: [] }, root)
  return { objects, problems }
}

function held({ value, path }: Seen, property: string): { value: unknown; path: string }[] {
  const found = value[property]
  if (found === undefined) return []
  const at = path === '' ? property : `${path}.${property}`
  return Array.isArray(found)
    ? found.map((item: unknown, index) => ({ value: item, path: `${at}[${index}]` }))
    : [{ value: found, path: at }]
}

function kindOf({ tag }: JsonObject, rule: PartRule): string | undefined {
  if (rule === 'component') return typeof tag === 'string' && isComponent(tag) ? tag : undefined
  if (typeof tag === 'string' && rule.includes(tag)) return tag
  // An object without a tag is known by where it stands.
  return rule.find((name) => !shapeOf(name)?.needs.includes('tag'))
}

function strange(tag: unknown, path: string): Problem {
  if (typeof tag !== 'string') return problem('unknown-tag', path, 'a tag is missing')
  return isRemoved(tag)
    ? problem('removed-tag', path, `${tag} was removed in card JSON 2.0`)
    : problem('unknown-tag', path, `${tag} does not belong here`)
}

function faultsOf({ kind, value, path }: Seen, { needs, documented, values }: Shape): Problem[] {
  const given = Object.keys(value).filter((property) => value[property] !== undefined)
  return [
    ...needs
      .filter((property) => !given.includes(property))
      .map((property) => problem('missing-property', path, `${kind} needs ${property}`)),
    ...given
      .filter((property) => !documented.has(property))
      .map((property) => problem('unknown-property', path, `${kind} has no ${property}`)),
    ...given
      .filter(
        (property) =>
          Object.hasOwn(values, property) && !values[property]?.some((one) => one === value[property]),
      )
      .map((property) => problem('unknown-value', path, `${property} of ${kind} has other values`)),
  ]
}
