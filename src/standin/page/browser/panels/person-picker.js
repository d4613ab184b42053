import { avatar } from '../avatar.js'
import { focusOn, h } from '../dom.js'
import { icon } from '../icons.js'
import { pick, say } from '../language.js'
import { popover } from '../popover.js'
import { hasUnread } from '../read-marks.js'

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../../presentation.ts').PresentedPerson} PresentedPerson */

/** @param {PresentedPerson} person */
function searchable(person) {
  return [person.name, pick(person.school), ...person.roles.map(pick), pick(person.line)]
    .join(' ')
    .toLowerCase()
}

/** @param {PresentedPerson} person */
function words(person) {
  const roles = person.roles.map((role) => h('span', { class: 'role' }, pick(role)))
  return h(
    'span',
    { class: 'person-words' },
    h('span', { class: 'person-name' }, person.name, roles),
    h('span', { class: 'person-line' }, pick(person.line)),
  )
}

/** Who one is, and being someone else. @param {Session} session */
export function personPicker(session) {
  const face = h('span', { class: 'me-face' })
  const dot = h('span', { class: 'dot', hidden: true })
  const trigger = h(
    'button',
    { type: 'button', class: 'me', 'aria-haspopup': 'dialog', 'aria-label': say('me.change') },
    face,
    dot,
    icon('down'),
  )
  const search = h('input', {
    class: 'option-search',
    type: 'search',
    placeholder: say('me.search'),
    'aria-label': say('me.search'),
    autocomplete: 'off',
  })
  const list = h('div', { class: 'person-list' })
  const panel = popover(
    trigger,
    h('div', { class: 'person-panel', role: 'dialog', 'aria-label': say('me.change') }, search, list),
    {
      opened: () => {
        search.value = ''
        draw()
        panel.move()
        search.focus()
        list.querySelector('.person-row--me')?.scrollIntoView({ block: 'center' })
      },
      closed: () => document.activeElement === document.body && trigger.focus(),
    },
  )

  /** @param {PresentedPerson} person */
  function row(person) {
    const { openId } = person
    const isMe = openId === session.me
    return h(
      'button',
      {
        type: 'button',
        class: `person-row ${isMe ? 'person-row--me' : ''}`,
        'data-open-id': openId,
        'aria-current': isMe ? 'true' : null,
        onclick: () => {
          panel.close()
          void session.go(openId, undefined)
        },
      },
      avatar(person.name),
      words(person),
      !isMe &&
        hasUnread(openId, session.view?.chats ?? []) &&
        h('span', { class: 'dot', role: 'img', 'aria-label': say('chat.unread') }),
    )
  }

  function draw() {
    const wanted = search.value.trim().toLowerCase()
    const people = (session.view?.people ?? []).filter((person) => searchable(person).includes(wanted))
    const groups = Map.groupBy(people, (person) => pick(person.school))
    list.replaceChildren(
      ...[...groups].map(([school, members]) =>
        h(
          'section',
          { class: 'person-group', 'aria-label': school },
          school && h('h3', {}, school),
          members.map(row),
        ),
      ),
    )
    if (people.length === 0) list.append(h('p', { class: 'panel-hint' }, say('select.none')))
  }

  /** Arrows walk through the people. @param {KeyboardEvent} event */
  function walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const rows = [...list.querySelectorAll('.person-row')]
    const at = rows.findIndex((each) => each === document.activeElement)
    focusOn(at + step < 0 ? search : rows[Math.min(at + step, rows.length - 1)])
  }

  search.addEventListener('input', draw)
  search.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return
    const [first] = list.querySelectorAll('button')
    first?.click()
  })
  search.addEventListener('keydown', walk)
  list.addEventListener('keydown', walk)
  trigger.addEventListener('click', () => panel.toggle())

  return {
    element: h('div', { class: 'me-holder' }, h('span', { class: 'me-title' }, say('me.title')), trigger),
    update() {
      const person = session.person(session.me)
      if (!person) return
      const roles = person.roles.map(pick).join(' · ')
      face.replaceChildren(
        avatar(person.name),
        h(
          'span',
          { class: 'person-words' },
          h('span', { class: 'person-name' }, person.name),
          h('span', { class: 'person-line' }, pick(person.school)),
          h('span', { class: 'person-line' }, roles || pick(person.line)),
        ),
      )
      const chats = session.view?.chats ?? []
      dot.hidden = !(session.view?.people ?? []).some(
        ({ openId }) => openId !== session.me && hasUnread(openId, chats),
      )
      if (panel.isOpen) draw()
    },
  }
}
