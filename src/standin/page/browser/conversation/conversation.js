import { avatar } from '../avatar.js'
import { h } from '../dom.js'
import { icon } from '../icons.js'
import { pick, say } from '../language.js'
import { composer } from './composer.js'
import { membersButton } from './members.js'
import { messageList } from './message-list.js'

/** @typedef {import('../session.js').Session} Session */

/** The open chat: its head, its messages, the box to write in. @param {Session} session */
export function conversation(session) {
  const picture = h('span', { class: 'conversation-picture' })
  const name = h('h2', { class: 'conversation-name' })
  const line = h('p', { class: 'conversation-line' })
  const members = membersButton(session)
  const writing = composer(session)
  const messages = messageList(session, { reply: writing.reply, suggest: (text) => writing.put(text) })
  const back = h(
    'button',
    {
      type: 'button',
      class: 'icon-button conversation-back',
      'aria-label': say('conversation.back'),
      onclick: () => void session.go(session.me, undefined),
    },
    icon('back'),
  )
  const element = h(
    'section',
    { class: 'conversation', 'aria-label': say('conversation.name') },
    h(
      'header',
      { class: 'conversation-head' },
      back,
      picture,
      h('div', { class: 'conversation-words' }, name, line),
      members.element,
    ),
    messages.element,
    writing.element,
  )

  return {
    element,
    composer: writing,
    update() {
      const { chat } = session
      element.classList.toggle('conversation--none', !chat)
      if (!chat) return
      const isGroup = chat.kind === 'group'
      const shown = isGroup ? chat.name : session.presentation.botName
      if (name.textContent !== shown || !picture.hasChildNodes()) {
        name.textContent = shown
        picture.replaceChildren(avatar(shown, isGroup ? 'group' : 'bot'))
      }
      const me = session.person(session.me)
      line.textContent = isGroup
        ? say(chat.hasBot ? 'conversation.groupLine' : 'conversation.groupWithout', {
            bot: session.presentation.botName,
          })
        : say('conversation.privateLine', { name: me?.name ?? '', school: pick(me?.school) })
      members.update()
      writing.update()
      messages.update()
    },
  }
}
