import { h } from '../dom.js'
import { icon } from '../icons.js'
import { say } from '../language.js'
import { popover } from '../popover.js'
import { optionList } from './option-list.js'

const HALF_HOURS = Array.from({ length: 48 }, (_, index) => {
  const text = `${String(Math.floor(index / 2)).padStart(2, '0')}:${index % 2 ? '30' : '00'}`
  return { value: text, label: text }
})

/** `09:05` of what was typed, also as 9:05 or 905; empty when it is no time. @param {string} text */
export function parseTime(text) {
  const match = /^\s*(\d{1,2})\s*[:：]?\s*(\d{2})\s*$/.exec(text)
  if (!match || Number(match[1]) > 23 || Number(match[2]) > 59) return ''
  return `${match[1]?.padStart(2, '0')}:${match[2]}`
}

/**
 * A time to type, or to choose by the half hour.
 * @param {{ initial: string, name: string, placeholder: string, disabled: boolean, changed: () => void }} settings
 */
export function timeBox({ initial, name, placeholder, disabled, changed }) {
  let value = parseTime(initial)
  const box = h('input', {
    class: 'text-input',
    type: 'text',
    inputmode: 'numeric',
    placeholder: placeholder || 'HH:mm',
    'aria-label': name,
    autocomplete: 'off',
    disabled,
  })
  const opener = h(
    'button',
    { type: 'button', class: 'box-opener', 'aria-label': `${name} ${say('time.open')}`, disabled },
    icon('clock'),
  )

  /** @param {string} next */
  function settle(next) {
    const isNew = next !== value
    value = next
    box.value = value
    if (isNew) changed()
  }

  const list = optionList({
    options: HALF_HOURS,
    name,
    multiple: false,
    isChosen: (each) => each === value,
    choose(each) {
      settle(each)
      panel.close()
      box.focus()
    },
  })
  const panel = popover(box, list.element, {
    asWide: true,
    opened: () => {
      list.show()
      panel.move()
      list.focus()
    },
  })
  opener.addEventListener('click', () => panel.toggle())
  box.addEventListener('change', () => settle(parseTime(box.value)))
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    panel.open()
  })
  box.value = value

  return {
    element: h('div', { class: 'box' }, box, opener),
    focusable: box,
    read: () => parseTime(box.value),
    reset: () => {
      value = parseTime(initial)
      box.value = value
    },
  }
}
