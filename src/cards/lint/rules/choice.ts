import { isObject, objectsAt } from '../json-object.ts'
import type { Problem } from '../problem.ts'
import { ofKind, problem, type Rule, type Seen, when } from '../seen.ts'

/** Pages: the drop-down menus and the user pickers. */
export const choiceRules: Rule = (seen) =>
  ofKind(seen, 'select_static', 'multi_select_static', 'select_person', 'multi_select_person').flatMap(
    (select) => [...valuesOf(select), ...chosenOf(select)],
  )

/** Two options of one value cannot be told apart when they come back. */
function valuesOf({ value, path }: Seen): readonly Problem[] {
  const met = new Set<string>()
  return objectsAt(value, 'options', path).flatMap((option) => {
    const sent = option.value['value']
    if (typeof sent !== 'string' || sent === '') {
      return [problem('option-value', option.path, 'the value of an option is a text')]
    }
    if (met.has(sent)) return [problem('option-value', option.path, 'two options have this value')]
    met.add(sent)
    return []
  })
}

function chosenOf({ kind, value, path }: Seen): readonly Problem[] {
  const options = objectsAt(value, 'options', path).map((option) => option.value)
  // A user picker without options offers everybody in the chat.
  if (options.length === 0 && kind.endsWith('_person')) return []
  const known = new Set(
    options.flatMap((option) => [option['value'], isObject(option['text']) && option['text']['content']]),
  )
  const index = value['initial_index']
  const chosen = [value['initial_option'], ...listed(value['selected_values'])]
  return [
    ...chosen
      .filter((one) => one !== undefined && one !== '' && !known.has(one))
      .map(() => problem('chosen-option', path, 'what is chosen at first is not among the options')),
    ...when(
      index !== undefined &&
        !(Number.isInteger(index) && Number(index) >= 0 && Number(index) <= options.length),
      'chosen-option',
      `${path}.initial_index`,
      'the options count from 1',
    ),
  ]
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
