import { freshId, h } from '../dom.js'
import { pick, say } from '../language.js'

/** @typedef {import('../session.js').Session} Session */
/** @typedef {{ readonly insert: string, readonly label: string, readonly hint: string }} Suggestion */

const MOST = 8

/** @param {Session} session @param {string} typed @returns {Suggestion[]} */
function commands(session, typed) {
  return (session.presentation.commands ?? [])
    .filter(({ command, line }) => command.startsWith(typed) || pick(line).includes(typed.slice(1)))
    .map(({ command, line }) => ({ insert: `${command} `, label: command, hint: pick(line) }))
}

/** @param {Session} session @param {string} typed @returns {Suggestion[]} */
function people(session, typed) {
  const { chat, presentation } = session
  const members = (chat?.members ?? [])
    .filter((openId) => openId !== session.me)
    .flatMap((openId) => session.person(openId) ?? [])
  const bot = chat?.hasBot ? [{ name: presentation.botName, hint: say('message.bot') }] : []
  return [...bot, ...members.map(({ name, school }) => ({ name, hint: pick(school) }))]
    .filter(({ name }) => name.includes(typed.slice(1)))
    .map(({ name, hint }) => ({ insert: `@${name} `, label: `@${name}`, hint }))
}

/**
 * What could follow: commands after `/` at the start (also after the bot's name), people after `@` in a group.
 * @param {Session} session
 * @param {HTMLTextAreaElement} box
 */
export function suggestions(session, box) {
  const listId = freshId('suggestions')
  const list = h('ul', {
    class: 'suggestions',
    id: listId,
    role: 'listbox',
    'aria-label': say('composer.suggestions'),
    hidden: true,
  })
  /** @type {readonly Suggestion[]} */
  let offered = []
  let active = 0
  let start = 0
  box.setAttribute('aria-controls', listId)
  box.setAttribute('aria-autocomplete', 'list')

  function close() {
    offered = []
    list.hidden = true
    box.removeAttribute('aria-activedescendant')
  }

  function draw() {
    list.replaceChildren(
      ...offered.map(({ label, hint }, index) => {
        const row = h(
          'li',
          {
            id: `${listId}-${index}`,
            role: 'option',
            class: `option ${index === active ? 'option--active' : ''}`,
            'aria-selected': index === active ? 'true' : 'false',
          },
          h('span', { class: 'option-label' }, label),
          h('span', { class: 'option-hint' }, hint),
        )
        row.addEventListener('pointerdown', (event) => event.preventDefault())
        row.addEventListener('click', () => accept(index))
        return row
      }),
    )
    list.hidden = offered.length === 0
    box.setAttribute('aria-activedescendant', `${listId}-${active}`)
    list.children[active]?.scrollIntoView({ block: 'nearest' })
  }

  /** @param {number} index */
  function accept(index) {
    const chosen = offered[index]
    if (chosen) box.setRangeText(chosen.insert, start, box.selectionStart, 'end')
    close()
    box.focus()
    box.dispatchEvent(new Event('input', { bubbles: true }))
  }

  function offer() {
    const before = box.value.slice(0, box.selectionStart)
    const command = /(?:^|@\S+\s+)([/／]\S*)$/.exec(before)?.[1]
    const name = session.chat?.kind === 'group' ? /(?:^|\s)(@\S*)$/.exec(before)?.[1] : undefined
    const typed = command ?? name ?? ''
    const found = command ? commands(session, command.replace('／', '/')) : name ? people(session, name) : []
    start = before.length - typed.length
    offered = found.slice(0, MOST)
    active = 0
    // Nothing to add to what stands there whole already.
    if (offered.length === 0 || offered[0]?.label === typed) close()
    else draw()
  }

  /** @type {Record<string, () => void>} */
  const keys = {
    ArrowDown: () => (active = (active + 1) % offered.length),
    ArrowUp: () => (active = (active + offered.length - 1) % offered.length),
    Enter: () => accept(active),
    Tab: () => accept(active),
    Escape: close,
  }

  box.addEventListener('input', offer)
  box.addEventListener('blur', close)

  return {
    element: list,
    close,
    /** Takes a key while the list is open. @param {KeyboardEvent} event @returns {boolean} whether it did */
    takeKey(event) {
      const act = keys[event.key]
      if (offered.length === 0 || !act) return false
      event.preventDefault()
      act()
      if (offered.length > 0) draw()
      return true
    },
  }
}
