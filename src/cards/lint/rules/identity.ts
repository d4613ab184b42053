import { isComponent } from '../components.ts'
import type { CardRule, Problem } from '../problem.ts'
import { problem, type Rule, type Seen } from '../seen.ts'

const elementId = /^[A-Za-z][A-Za-z0-9_]{0,19}$/

/** What names one thing names it alone in the card. Page: card-json-v2-structure, `element_id`; form-container. */
export const identityRules: Rule = ({ objects }) => [
  ...objects
    .filter(({ value }) => value['element_id'] !== undefined)
    .filter(({ value }) => typeof value['element_id'] !== 'string' || !elementId.test(value['element_id']))
    .map(({ path }) =>
      problem('element-id', path, 'an element_id is a letter and at most 19 letters, figures or underlines'),
    ),
  ...repeated(objects, 'element_id', 'element-id-unique'),
  ...repeated(
    objects.filter(({ kind }) => isComponent(kind)),
    'name',
    'name-unique',
  ),
]

function repeated(objects: readonly Seen[], property: string, rule: CardRule): readonly Problem[] {
  const met = new Set<string>()
  return objects.flatMap(({ value, path }) => {
    const name = value[property]
    if (typeof name !== 'string' || name === '') return []
    if (met.has(name)) return [problem(rule, path, `this ${property} is taken`)]
    met.add(name)
    return []
  })
}
