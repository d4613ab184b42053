import { avatar } from '../avatar.js'
import { previewText } from '../conversation/bubbles.js'
import { senderName } from '../conversation/message.js'
import { shortMoment } from '../dates.js'
import { h } from '../dom.js'
import { say } from '../language.js'
import { isUnread } from '../read-marks.js'

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../../state-view.ts').ChatView} ChatView */

/** This person's chats, the private one first. @param {Session} session */
export function chatList(session) {
  const list = h('ul', { class: 'chats', 'aria-label': say('chat.list') })
  /** @type {Map<string, HTMLElement>} */
  const rows = new Map()

  /** @param {ChatView} chat */
  function previewLine(chat) {
    const { latest } = chat
    if (!latest) return say('chat.nothing')
    const shown = previewText(latest).replaceAll('@_user_1', `@${session.presentation.botName}`)
    return chat.kind === 'group' ? `${senderName(latest.from, session)}：${shown}` : shown
  }

  /** @param {ChatView} chat */
  function content(chat) {
    const { latest } = chat
    const isGroup = chat.kind === 'group'
    const name = isGroup ? chat.name : session.presentation.botName
    const unread = chat.chatId !== session.chatId && isUnread(session.me, chat)
    return [
      avatar(name, isGroup ? 'group' : 'bot'),
      h(
        'span',
        { class: 'chat-words' },
        h(
          'span',
          { class: 'chat-top' },
          h('span', { class: 'chat-name' }, name),
          !isGroup && h('span', { class: 'bot-mark' }, say('message.bot')),
          latest &&
            h(
              'time',
              { class: 'chat-time' },
              shortMoment(new Date(latest.createdAt), session.now(), session.timeZone),
            ),
        ),
        h(
          'span',
          { class: 'chat-bottom' },
          h('span', { class: 'chat-preview' }, previewLine(chat)),
          unread && h('span', { class: 'dot', role: 'img', 'aria-label': say('chat.unread') }),
        ),
      ),
    ]
  }

  /** The same button for the same chat, so that the keyboard's place in the list is not lost. @param {ChatView} chat */
  function row(chat) {
    const known = rows.get(chat.chatId)
    const button =
      known ??
      h('button', {
        type: 'button',
        class: 'chat',
        'data-chat-id': chat.chatId,
        onclick: () => void session.go(session.me, chat.chatId),
      })
    rows.set(chat.chatId, button)
    button.classList.toggle('chat--open', chat.chatId === session.chatId)
    button.ariaCurrent = chat.chatId === session.chatId ? 'true' : null
    button.replaceChildren(...content(chat).filter((each) => each instanceof Node))
    return button
  }

  return {
    element: h('nav', { class: 'chat-list', 'aria-label': say('chat.list') }, list),
    update() {
      const buttons = session.myChats.map(row)
      const isSame = buttons.every((button, index) => list.children[index]?.firstElementChild === button)
      if (isSame && list.children.length === buttons.length) return
      list.replaceChildren(...buttons.map((button) => h('li', {}, button)))
    },
  }
}
