import { avatar } from '../avatar.js'
import { freshId, h } from '../dom.js'
import { icon } from '../icons.js'
import { popover } from '../popover.js'
import { optionList } from './option-list.js'

/** @typedef {import('./option-list.js').Option} Option */

/** @param {Option} option */
function chip(option) {
  return h('span', { class: 'chip' }, option.isPerson && avatar(option.label), option.label)
}

/**
 * A closed list: a button that shows what is chosen and opens the options.
 * @param {{ options: readonly Option[], initial: readonly string[], multiple: boolean, name: string, placeholder: string, disabled: boolean, changed: () => void }} settings
 */
export function dropdown({ options, initial, multiple, name, placeholder, disabled, changed }) {
  let chosen = [...initial]
  const nameId = freshId('dropdown')
  const shownId = freshId('chosen')
  const shown = h('span', { class: 'dropdown-shown', id: shownId })
  const trigger = h(
    'button',
    {
      type: 'button',
      class: 'dropdown',
      role: 'combobox',
      disabled,
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-labelledby': `${nameId} ${shownId}`,
    },
    h('span', { class: 'unseen', id: nameId }, name),
    shown,
    icon('down'),
  )

  const list = optionList({
    options,
    name,
    multiple,
    isChosen: (value) => chosen.includes(value),
    choose(value) {
      if (!multiple) chosen = [value]
      else chosen = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]
      draw()
      if (!multiple) panel.close()
      changed()
    },
  })
  const panel = popover(trigger, list.element, {
    asWide: true,
    opened: () => {
      trigger.ariaExpanded = 'true'
      list.show()
      panel.move()
      list.focus()
    },
    closed: () => {
      trigger.ariaExpanded = 'false'
      // Only if the focus went down with the panel: a press elsewhere has taken it on purpose.
      if (document.activeElement === document.body) trigger.focus()
    },
  })

  function draw() {
    const picked = chosen.flatMap((value) => options.find((option) => option.value === value) ?? [])
    const first = picked[0]
    if (!first) shown.replaceChildren(h('span', { class: 'dropdown-placeholder' }, placeholder))
    else if (multiple || first.isPerson) shown.replaceChildren(...picked.map(chip))
    else shown.replaceChildren(first.label)
    if (panel.isOpen) panel.move()
  }

  trigger.addEventListener('click', () => panel.toggle())
  trigger.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    panel.open()
  })
  draw()

  return {
    element: trigger,
    read: () => chosen,
    reset: () => {
      chosen = [...initial]
      draw()
    },
  }
}
