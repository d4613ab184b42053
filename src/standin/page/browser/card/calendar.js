import { addDays, monthText, plainDay, weekdayText, wholeDay } from '../dates.js'
import { focusOn, h } from '../dom.js'
import { icon } from '../icons.js'
import { say } from '../language.js'

/** Any Monday: the grid's first column. */
const A_MONDAY = '2026-11-23'

/** The Monday of the week with the first of the month. @param {string} month `2026-11` */
function firstShown(month) {
  const first = `${month}-01`
  return addDays(first, -((plainDay(first).getUTCDay() + 6) % 7))
}

/** @param {string} date @param {number} months */
function addMonths(date, months) {
  const day = plainDay(`${date.slice(0, 7)}-01`)
  day.setUTCMonth(day.getUTCMonth() + months)
  const month = day.toISOString().slice(0, 7)
  const last = addDays(`${addDays(`${month}-01`, 31).slice(0, 7)}-01`, -1)
  const wanted = `${month}${date.slice(7)}`
  return wanted < last ? wanted : last
}

/**
 * A month to choose a day from; arrows move by day and week, PageUp and PageDown by month.
 * @param {{ today: () => string, chosen: () => string, choose: (date: string) => void }} settings dates as `2026-11-22`
 */
export function calendar({ today, chosen, choose }) {
  let active = today()
  const title = h('span', { class: 'calendar-title', 'aria-live': 'polite' })
  const grid = h('div', { class: 'calendar-grid', role: 'grid', 'aria-label': say('date.choose') })

  /** @param {string} date */
  function dayButton(date) {
    const isOther = date.slice(0, 7) !== active.slice(0, 7)
    return h(
      'button',
      {
        type: 'button',
        class: `calendar-day ${isOther ? 'calendar-day--other' : ''} ${date === today() ? 'calendar-day--today' : ''}`,
        'data-date': date,
        tabindex: date === active ? 0 : -1,
        'aria-label': wholeDay(date),
        'aria-pressed': date === chosen() ? 'true' : 'false',
        onclick: () => choose(date),
      },
      Number(date.slice(8)),
    )
  }

  function draw() {
    title.textContent = monthText(active)
    const start = firstShown(active.slice(0, 7))
    const names = Array.from({ length: 7 }, (_, index) => weekdayText(addDays(A_MONDAY, index)))
    const days = Array.from({ length: 42 }, (_, index) => addDays(start, index))
    grid.replaceChildren(
      ...names.map((name) =>
        h('span', { class: 'calendar-weekday', 'aria-hidden': 'true' }, name.replace('周', '')),
      ),
      ...days.map(dayButton),
    )
  }

  /** @param {string} date */
  function move(date) {
    active = date
    draw()
    focus()
  }

  function focus() {
    focusOn(grid.querySelector('[tabindex="0"]'))
  }

  /** @type {Record<string, () => string>} */
  const keys = {
    ArrowLeft: () => addDays(active, -1),
    ArrowRight: () => addDays(active, 1),
    ArrowUp: () => addDays(active, -7),
    ArrowDown: () => addDays(active, 7),
    PageUp: () => addMonths(active, -1),
    PageDown: () => addMonths(active, 1),
  }
  grid.addEventListener('keydown', (event) => {
    const to = keys[event.key]
    if (!to) return
    event.preventDefault()
    move(to())
  })

  /** @param {number} months @param {import('../icons.js').IconName} picture @param {string} label */
  const turn = (months, picture, label) =>
    h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': label,
        onclick: () => {
          active = addMonths(active, months)
          draw()
        },
      },
      icon(picture),
    )

  return {
    element: h(
      'div',
      { class: 'calendar' },
      h(
        'div',
        { class: 'calendar-head' },
        turn(-1, 'back', say('date.previousMonth')),
        title,
        turn(1, 'next', say('date.nextMonth')),
      ),
      grid,
      h(
        'div',
        { class: 'calendar-foot' },
        h(
          'button',
          { type: 'button', class: 'link-button', onclick: () => choose(today()) },
          say('day.today'),
        ),
        h('button', { type: 'button', class: 'link-button', onclick: () => choose('') }, say('date.clear')),
      ),
    ),
    show() {
      active = chosen() || today()
      draw()
    },
    focus,
  }
}
