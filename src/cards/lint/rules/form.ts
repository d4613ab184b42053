import { isInteractive } from '../components.ts'
import type { Problem } from '../problem.ts'
import { ofKind, type Rule, type Seen, when } from '../seen.ts'

/** It has no name, and sends what it has on its own. */
const nameless: readonly string[] = ['overflow']

/** Page: containers/form-container. */
export const formRules: Rule = (seen) => [
  ...seen.objects.flatMap((object) => [...nameOf(object), ...strayOf(object)]),
  ...ofKind(seen, 'form').flatMap(({ path }) => {
    const submits = ofKind(seen, 'button').some(
      (button) => button.path.startsWith(`${path}.`) && button.value['form_action_type'] === 'submit',
    )
    return when(!submits, 'submit', path, 'a form has at least one button that submits it')
  }),
]

/** Without a name what people enter is lost (200530). */
function nameOf({ kind, value, path, within }: Seen): readonly Problem[] {
  const named =
    kind === 'form' || (within.includes('form') && isInteractive(kind) && !nameless.includes(kind))
  const name = value['name']
  return when(
    named && (typeof name !== 'string' || name.trim() === ''),
    'field-name',
    path,
    `${kind} has a name in a form`,
  )
}

function strayOf({ kind, value, path, within }: Seen): readonly Problem[] {
  if (within.includes('form')) return []
  const stray = ['required', 'form_action_type'].filter((property) => value[property] !== undefined)
  return isInteractive(kind)
    ? stray.flatMap((property) => when(true, 'form-only', path, `${property} belongs in a form only`))
    : []
}
