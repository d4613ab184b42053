import { isObject } from '../json-object.ts'
import type { Problem } from '../problem.ts'
import { ofKind, type Rule, type Seen, when } from '../seen.ts'

/** `<noun.verb>`, by which a press finds its handler. */
const action = /^[a-z][A-Za-z0-9_-]*\.[a-z][A-Za-z0-9_-]*$/

/** What happens when something is pressed. Page: configuring-card-interactions. */
export const behaviorRules: Rule = (seen) => [
  ...ofKind(seen, 'behavior').flatMap(callbackOf),
  ...ofKind(seen, 'button').flatMap(idleOf),
]

/** A text as value is documented, but the platform's own libraries take objects only (200671). */
function callbackOf({ value, path }: Seen): readonly Problem[] {
  if (value['type'] !== 'callback') return []
  const sent = value['value']
  const named = isObject(sent) && typeof sent['action'] === 'string' && action.test(sent['action'])
  return when(!named, 'callback-value', `${path}.value`, 'a callback sends an object with action "noun.verb"')
}

function idleOf({ value, path }: Seen): readonly Problem[] {
  const behaviors = value['behaviors']
  const busy = Array.isArray(behaviors) && behaviors.length > 0
  const excused = value['form_action_type'] === 'reset' || value['disabled'] === true
  return when(!busy && !excused, 'idle-button', path, 'pressing this button does nothing')
}
