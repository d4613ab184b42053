import { h } from '../dom.js'
import { icon } from '../icons.js'
import { say } from '../language.js'

const SHOWN_MS = 4000

/** @type {ReadonlyMap<string, import('../icons.js').IconName>} */
const ICONS = new Map([
  ['success', 'check'],
  ['info', 'info'],
  ['warning', 'warning'],
  ['error', 'close'],
])

function host() {
  const known = document.querySelector('.toasts')
  if (known) return known
  // Polite: it is read out after what the person is doing.
  const made = h('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' })
  document.body.append(made)
  return made
}

/** @param {string} type as Feishu names it; another is shown as `info` @param {string} content */
export function toast(type, content) {
  const kind = ICONS.has(type) ? type : 'info'
  const element = h(
    'div',
    { class: `toast toast--${kind}`, 'data-toast': kind },
    h('span', { class: 'toast-icon' }, icon(ICONS.get(kind) ?? 'info')),
    h('span', {}, content),
  )
  host().append(element)
  while (host().children.length > 3) host().firstElementChild?.remove()
  setTimeout(() => element.remove(), SHOWN_MS)
}

/** What the client shows when a callback went wrong. @param {number} code */
export function toastClientError(code) {
  toast('error', say('failure.client', { code }))
}
