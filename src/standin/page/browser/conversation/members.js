import { avatar } from '../avatar.js'
import { h } from '../dom.js'
import { icon } from '../icons.js'
import { pick, say } from '../language.js'
import { popover } from '../popover.js'

/** @typedef {import('../session.js').Session} Session */

/** Who is in the group; a press makes one that person, in the same group. @param {Session} session */
export function membersButton(session) {
  const count = h('span')
  const trigger = h(
    'button',
    { type: 'button', class: 'members-button', 'aria-haspopup': 'dialog' },
    icon('people'),
    count,
  )
  const list = h('ul', { class: 'member-list' })
  const panel = popover(
    trigger,
    h('div', { class: 'member-panel' }, h('p', { class: 'panel-hint' }, say('members.hint')), list),
    {
      opened: () => {
        draw()
        panel.move()
      },
    },
  )
  trigger.addEventListener('click', () => panel.toggle())

  function draw() {
    const { chat } = session
    const people = (chat?.members ?? []).flatMap((openId) => session.person(openId) ?? [])
    list.replaceChildren(
      ...people.map(({ openId, name, school, roles }) =>
        h(
          'li',
          {},
          h(
            'button',
            {
              type: 'button',
              class: `person-row ${openId === session.me ? 'person-row--me' : ''}`,
              onclick: () => {
                panel.close()
                void session.go(openId, session.chatId)
              },
            },
            avatar(name),
            h(
              'span',
              { class: 'person-words' },
              h('span', { class: 'person-name' }, name),
              h(
                'span',
                { class: 'person-line' },
                [pick(school), ...roles.map(pick)].filter(Boolean).join(' · '),
              ),
            ),
          ),
        ),
      ),
    )
  }

  return {
    element: trigger,
    update() {
      const { chat } = session
      trigger.hidden = chat?.kind !== 'group'
      count.textContent = String(chat?.members.length ?? 0)
      trigger.setAttribute('aria-label', say('members.open', { count: chat?.members.length ?? 0 }))
    },
  }
}
