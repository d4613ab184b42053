import { type CardFault, overLimit } from '#src/standin/cards/card-fault.ts'
import type { CardNode } from '#src/standin/cards/card-tree.ts'

const fields = new Set(
  'input select_static multi_select_static select_person multi_select_person select_img date_picker picker_time'
    .split(' ')
    .concat('picker_datetime', 'checker'),
)
const onlyAtRoot = new Set(['form', 'table'])
const onlyInForm = new Set(['multi_select_static', 'multi_select_person'])

/** What the form container page asks: a name, a way to submit, fields with names of their own, no form in anything. */
export function checkForms(nodes: readonly CardNode[]): CardFault | undefined {
  return misplaced(nodes) ?? misnamed(nodes) ?? formWithoutSubmit(nodes)
}

function misplaced(nodes: readonly CardNode[]): CardFault | undefined {
  const deep = nodes.find(({ tag, within }) => onlyAtRoot.has(tag) && within.length > 0)
  if (deep) return overLimit(`${deep.tag} can only be placed at the root of the body`, deep.path)
  const outside = nodes.find(({ tag, within }) => onlyInForm.has(tag) && !within.includes('form'))
  return outside && overLimit(`${outside.tag} can only be placed in a form`, outside.path)
}

function misnamed(nodes: readonly CardNode[]): CardFault | undefined {
  const names = new Set<unknown>()
  for (const { node, tag, within, path } of nodes) {
    const { name } = node
    if (tag === 'form' && !name) return overLimit('form name is empty', path)
    const isNamed = tag === 'form' || (within.includes('form') && fields.has(tag))
    if (!isNamed || !name) continue
    if (names.has(name)) return overLimit('duplicate name', path)
    names.add(name)
  }
  return undefined
}

function formWithoutSubmit(nodes: readonly CardNode[]): CardFault | undefined {
  const form = nodes.find(({ tag }) => tag === 'form')
  const submits = nodes.some(
    ({ node, tag, within }) =>
      tag === 'button' &&
      within.includes('form') &&
      (node['form_action_type'] === 'submit' || node['action_type'] === 'form_submit'),
  )
  return form && !submits ? overLimit('form has no submit button', form.path) : undefined
}

/** True when something to fill in or press in a form has no name: the client answers such a press with 200530. */
export function hasUnnamedField(nodes: readonly CardNode[]): boolean {
  return nodes.some(
    ({ node, tag, within }) =>
      within.includes('form') && (fields.has(tag) || tag === 'button') && !node['name'],
  )
}
