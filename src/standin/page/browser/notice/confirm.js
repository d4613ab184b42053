import { freshId, h } from '../dom.js'
import { say } from '../language.js'

/**
 * @param {{ title: string, text: string }} question
 * @returns {Promise<boolean>}
 */
export function askConfirm({ title, text }) {
  const titleId = freshId('confirm')
  const { promise, resolve } = Promise.withResolvers()
  const dialog = h(
    'dialog',
    { class: 'confirm', 'aria-labelledby': titleId },
    h('h2', { id: titleId }, title),
    h('p', {}, text),
    h(
      'div',
      { class: 'confirm-buttons' },
      h(
        'button',
        { type: 'button', class: 'plain-button', onclick: () => dialog.close() },
        say('confirm.cancel'),
      ),
      h(
        'button',
        { type: 'button', class: 'main-button', autofocus: true, onclick: () => dialog.close('yes') },
        say('confirm.ok'),
      ),
    ),
  )
  dialog.addEventListener('close', () => {
    dialog.remove()
    resolve(dialog.returnValue === 'yes')
  })
  document.body.append(dialog)
  dialog.showModal()
  return promise
}
