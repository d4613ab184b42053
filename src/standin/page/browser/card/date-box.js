import { wallTime } from '../dates.js'
import { h } from '../dom.js'
import { icon } from '../icons.js'
import { say } from '../language.js'
import { popover } from '../popover.js'
import { calendar } from './calendar.js'

/** `2026-11-22` of what was typed, also as 2026/11/2 or 20261122; empty when it is no date. @param {string} text */
export function parseDate(text) {
  const match = /^\s*(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})\s*日?\s*$/.exec(text)
  if (!match) return ''
  const date = `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`
  const day = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date) ? date : ''
}

/**
 * A date to type, or to choose from a calendar whose today is the demo's.
 * @param {{ initial: string, name: string, placeholder: string, disabled: boolean, now: () => Date, timeZone: string, changed: () => void }} settings
 */
export function dateBox({ initial, name, placeholder, disabled, now, timeZone, changed }) {
  let value = parseDate(initial)
  const box = h('input', {
    class: 'text-input',
    type: 'text',
    placeholder: placeholder || 'YYYY-MM-DD',
    'aria-label': name,
    autocomplete: 'off',
    disabled,
  })
  const opener = h(
    'button',
    { type: 'button', class: 'box-opener', 'aria-label': `${name} ${say('date.open')}`, disabled },
    icon('calendar'),
  )

  /** @param {string} next */
  function settle(next) {
    const isNew = next !== value
    value = next
    box.value = value
    if (isNew) changed()
  }

  const month = calendar({
    today: () => wallTime(now(), timeZone).date,
    chosen: () => value,
    choose(date) {
      settle(date)
      panel.close()
      box.focus()
    },
  })
  const panel = popover(box, month.element, {
    opened: () => {
      month.show()
      panel.move()
    },
  })
  opener.addEventListener('click', () => {
    panel.toggle()
    if (panel.isOpen) month.focus()
  })
  box.addEventListener('click', () => panel.open())
  box.addEventListener('change', () => settle(parseDate(box.value)))
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') settle(parseDate(box.value))
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    panel.open()
    month.focus()
  })
  box.value = value

  return {
    element: h('div', { class: 'box' }, box, opener),
    focusable: box,
    /** Also of what is typed and not yet left. */
    read: () => parseDate(box.value),
    reset: () => {
      value = parseDate(initial)
      box.value = value
    },
    /** Without telling of a change. @param {string} date */
    set: (date) => {
      value = date
      box.value = date
    },
  }
}
