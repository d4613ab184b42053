import type { Problem } from '../problem.ts'
import { ofKind, type Rule, type Seen, when } from '../seen.ts'

const deepest = 5
const rootOnly: readonly string[] = ['form', 'table']
const formOnly: readonly string[] = ['multi_select_static', 'multi_select_person']

/** What may stand where. Pages: the nesting rules of each container and component. */
export const nestingRules: Rule = (seen) => [
  ...seen.objects.flatMap(nestingOf),
  ...ofKind(seen, 'select_img').flatMap(({ value, path, within }) =>
    when(
      value['multi_select'] === true && !within.includes('form'),
      'form-only',
      path,
      'several images are chosen in a form only',
    ),
  ),
]

function nestingOf({ kind, path, within }: Seen): readonly Problem[] {
  return [
    ...when(within.length > deepest, 'depth', path, `more than ${deepest} containers around it`),
    ...when(
      rootOnly.includes(kind) && within.length > 0,
      'root-only',
      path,
      `${kind} stands at the root of the body only`,
    ),
    ...when(
      formOnly.includes(kind) && !within.includes('form'),
      'form-only',
      path,
      `${kind} stands in a form only`,
    ),
  ]
}
