import { postMenu, postSay, postUpload } from '../api.js'
import { h } from '../dom.js'
import { icon } from '../icons.js'
import { pick, say } from '../language.js'
import { explainFailure, explainPush } from '../notice/explain.js'
import { quoteText } from './bubbles.js'
import { senderName } from './message.js'
import { suggestions } from './suggestions.js'

/** @typedef {import('../../../control.ts').StandInMessage} Message */
/** @typedef {import('../session.js').Session} Session */

/** What was begun in each chat by each person, while the page is open. @type {Map<string, string>} */
const drafts = new Map()

/** @param {Session} session */
export function composer(session) {
  /** @type {Message | undefined} */
  let replyTo
  let place = ''

  const box = h('textarea', { class: 'composer-box', rows: 1, autocomplete: 'off', enterkeyhint: 'send' })
  const offers = suggestions(session, box)
  const reply = h('div', { class: 'composer-reply', hidden: true })
  const menu = h('div', { class: 'composer-menu' })
  const mention = h(
    'button',
    { type: 'button', class: 'composer-mention', onclick: () => addMention() },
    icon('at'),
    session.presentation.botName,
  )
  const picture = filePicker('image')
  const file = filePicker('file')
  const sender = h(
    'button',
    {
      type: 'button',
      class: 'composer-send',
      'aria-label': say('composer.send'),
      onclick: () => void send(),
    },
    icon('send'),
  )

  /** @param {'image' | 'file'} kind */
  function filePicker(kind) {
    const input = h('input', {
      type: 'file',
      class: 'unseen',
      tabindex: -1,
      'aria-label': say(`composer.${kind}`),
      accept: kind === 'image' ? 'image/*' : null,
    })
    input.addEventListener('change', () => {
      for (const each of input.files ?? []) void upload(each, kind)
      input.value = ''
    })
    const opener = h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': say(`composer.${kind}`),
        title: say(`composer.${kind}`),
        onclick: () => input.click(),
      },
      icon(kind),
    )
    return h('span', { 'data-upload': kind }, opener, input)
  }

  function mentionText() {
    return `@${session.presentation.botName}`
  }

  function addMention() {
    if (!box.value.includes(mentionText())) box.value = `${mentionText()} ${box.value}`
    box.focus()
    grow()
  }

  /** @param {File} each @param {'image' | 'file'} kind */
  async function upload(each, kind) {
    const chat = session.chatId
    if (chat === undefined) return
    const answers = replyTo && { replyTo: replyTo.messageId }
    setReply(undefined)
    try {
      explainPush(await postUpload({ as: session.me, chat, kind, file: each, ...answers }))
    } catch (error) {
      explainFailure(error)
    }
  }

  async function send() {
    const text = box.value.trim()
    const { chat, me } = session
    if (text === '' || !chat) return
    const mentionBot = chat.kind === 'group' && text.includes(mentionText())
    const words = {
      as: me,
      chat: chat.chatId,
      text,
      ...(mentionBot && { mentionBot }),
      ...(replyTo && { replyTo: replyTo.messageId }),
    }
    box.value = ''
    grow()
    setReply(undefined)
    try {
      const push = await postSay(words)
      explainPush(push)
      session.tellDeed({ kind: 'say', as: me, chatId: chat.chatId })
    } catch (error) {
      // What was typed is not lost with the connection.
      if (session.chatId === chat.chatId && box.value === '') box.value = text
      explainFailure(error)
    }
  }

  /** @param {Message | undefined} message */
  function setReply(message) {
    replyTo = message
    reply.hidden = !message
    if (!message) return
    const words = `${senderName(message.from, session)}：${quoteText(message, session.presentation.botName)}`
    reply.replaceChildren(
      h('span', {}, words),
      h(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          'aria-label': say('composer.noReply'),
          onclick: () => setReply(undefined),
        },
        icon('close'),
      ),
    )
  }

  function grow() {
    drafts.set(place, box.value)
    sender.classList.toggle('composer-send--ready', box.value.trim() !== '')
  }

  box.addEventListener('input', grow)
  box.addEventListener('keydown', (event) => {
    // While an input method composes, Enter chooses its candidate; 229 is what some browsers send then.
    if (event.isComposing || event.keyCode === 229) return
    if (offers.takeKey(event) || event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    void send()
  })
  box.addEventListener('paste', (event) => {
    const images = [...(event.clipboardData?.files ?? [])]
    if (images.length === 0) return
    event.preventDefault()
    for (const each of images) void upload(each, each.type.startsWith('image/') ? 'image' : 'file')
  })

  /** @param {string} eventKey */
  function choose(eventKey) {
    postMenu(session.me, eventKey).then(explainPush, explainFailure)
  }

  function drawMenu() {
    const items = session.chat?.kind === 'p2p' ? (session.presentation.menu ?? []) : []
    menu.hidden = items.length === 0
    menu.replaceChildren(
      ...items.map(({ eventKey, label }) =>
        h(
          'button',
          { type: 'button', class: 'plain-button', 'data-menu': eventKey, onclick: () => choose(eventKey) },
          pick(label),
        ),
      ),
    )
  }

  return {
    element: h(
      'div',
      { class: 'composer' },
      menu,
      reply,
      offers.element,
      h(
        'div',
        { class: 'composer-field' },
        box,
        h(
          'div',
          { class: 'composer-tools' },
          mention,
          picture,
          file,
          h('span', { class: 'composer-hint' }, say('composer.hint')),
          sender,
        ),
      ),
    ),
    /** @param {Message} message */
    reply: (message) => {
      setReply(message)
      box.focus()
    },
    /** Puts words into the box as if typed. @param {string} text */
    put(text) {
      box.value = text
      grow()
      box.focus()
      box.setSelectionRange(text.length, text.length)
    },
    send,
    update() {
      const { chat } = session
      const here = `${session.me} ${session.chatId}`
      if (!chat || here === place) return
      place = here
      setReply(undefined)
      offers.close()
      drawMenu()
      box.value = drafts.get(here) ?? ''
      const isGroup = chat.kind === 'group'
      mention.hidden = !isGroup || !chat.hasBot
      const key = isGroup ? 'composer.placeholderGroup' : 'composer.placeholder'
      box.placeholder = say(key, {
        name: isGroup ? chat.name : session.presentation.botName,
        bot: session.presentation.botName,
      })
      box.setAttribute('aria-label', box.placeholder)
      grow()
    },
  }
}

/** @typedef {ReturnType<typeof composer>} Composer */
