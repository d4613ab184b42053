import { avatar } from '../avatar.js'
import { freshId, h } from '../dom.js'
import { icon } from '../icons.js'
import { say } from '../language.js'

/** @typedef {{ readonly value: string, readonly label: string, readonly hint?: string, readonly isPerson?: boolean }} Option */

const SEARCH_FROM = 9

/**
 * A list one chooses from with mouse or keyboard, with a search field when it is long.
 * @param {{ options: readonly Option[], name: string, multiple: boolean, isChosen: (value: string) => boolean, choose: (value: string) => void }} settings
 */
export function optionList({ options, name, multiple, isChosen, choose }) {
  const listId = freshId('options')
  const hasSearch = options.length >= SEARCH_FROM
  let active = 0
  /** @type {readonly Option[]} */
  let shown = options

  const list = h('ul', {
    class: 'option-list',
    id: listId,
    role: 'listbox',
    tabindex: hasSearch ? -1 : 0,
    'aria-label': name,
    'aria-multiselectable': multiple ? 'true' : null,
  })
  const search = h('input', {
    class: 'option-search',
    type: 'text',
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': listId,
    'aria-label': say('select.search'),
    placeholder: say('select.search'),
    autocomplete: 'off',
  })
  const keyTarget = hasSearch ? search : list

  /** @param {Option} option @param {number} index */
  function row(option, index) {
    const chosen = isChosen(option.value)
    const element = h(
      'li',
      {
        id: `${listId}-${index}`,
        role: 'option',
        class: 'option',
        'data-value': option.value,
        'aria-selected': chosen ? 'true' : 'false',
      },
      option.isPerson && avatar(option.label),
      h('span', { class: 'option-label' }, option.label),
      option.hint && h('span', { class: 'option-hint' }, option.hint),
      chosen && icon('check'),
    )
    // Before the click, so that the search field keeps the focus.
    element.addEventListener('pointerdown', (event) => event.preventDefault())
    element.addEventListener('click', () => pick(index))
    return element
  }

  function draw() {
    list.replaceChildren(...shown.map(row))
    if (shown.length === 0) list.append(h('li', { class: 'option-none' }, say('select.none')))
    activate(Math.min(active, shown.length - 1), false)
  }

  /** @param {number} index @param {boolean} [scroll] */
  function activate(index, scroll = true) {
    active = Math.max(0, index)
    for (const [at, element] of [...list.children].entries())
      element.classList.toggle('option--active', at === active)
    const element = list.children[active]
    keyTarget.setAttribute('aria-activedescendant', element?.id ?? '')
    if (scroll) element?.scrollIntoView({ block: 'nearest' })
  }

  /** @param {number} index */
  function pick(index) {
    const option = shown[index]
    if (!option) return
    active = index
    choose(option.value)
    draw()
  }

  /** @type {Record<string, () => void>} */
  const keys = {
    ArrowDown: () => activate(Math.min(active + 1, shown.length - 1)),
    ArrowUp: () => activate(active - 1),
    Home: () => activate(0),
    End: () => activate(shown.length - 1),
    Enter: () => pick(active),
  }
  keyTarget.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent)) return
    const act = event.key === ' ' && !hasSearch ? keys['Enter'] : keys[event.key]
    if (!act || event.isComposing) return
    event.preventDefault()
    act()
  })
  search.addEventListener('input', () => {
    const words = search.value.trim().toLowerCase()
    shown = options.filter((option) => `${option.label} ${option.hint ?? ''}`.toLowerCase().includes(words))
    active = 0
    draw()
  })

  return {
    element: h('div', { class: 'option-panel' }, hasSearch && search, list),
    /** Starts afresh at the first chosen option. */
    show() {
      search.value = ''
      shown = options
      active = Math.max(
        0,
        options.findIndex((option) => isChosen(option.value)),
      )
      draw()
    },
    focus() {
      keyTarget.focus()
      activate(active)
    },
  }
}
