import { h } from '../dom.js'
import { icon } from '../icons.js'
import { say } from '../language.js'

/** One picture, large, over the page. @param {string} address @param {string} name */
export function showPicture(address, name) {
  const dialog = h(
    'dialog',
    { class: 'picture', 'aria-label': name || say('message.image'), onclick: () => dialog.close() },
    h('img', { src: address, alt: name }),
    h('button', { type: 'button', class: 'picture-close', 'aria-label': say('common.close') }, icon('close')),
  )
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}
