import { postPress } from '../api.js'
import { avatar } from '../avatar.js'
import { asText } from '../card/context.js'
import { card } from '../card/card.js'
import { wallTime } from '../dates.js'
import { h } from '../dom.js'
import { icon } from '../icons.js'
import { pick, say } from '../language.js'
import { explainFailure } from '../notice/explain.js'
import { toast, toastClientError } from '../notice/toast.js'
import { fileBubble, imageBubble, postBubble, quoteText, textBubble } from './bubbles.js'

/** @typedef {import('../../../control.ts').StandInMessage} Message */
/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../card/context.js').CardPress} CardPress */

/**
 * Presses and shows the answer as the client does: a toast, the new card in place, or an error code.
 * @param {Message} message @param {Session} session @param {CardPress} press
 */
async function pressCard(message, session, press) {
  const as = session.me
  try {
    const result = await postPress({ as, messageId: message.messageId, ...press })
    if (result.error !== undefined) toastClientError(result.error)
    if (result.toast) toast(result.toast.type, result.toast.content)
    session.tellDeed({ kind: 'press', as, chatId: message.chatId, action: asText(press.value['action']) })
    // The new card comes with the messages, for everyone who sees it.
    await session.refresh()
  } catch (error) {
    explainFailure(error)
  }
}

/** @param {Message} message @param {Session} session */
function cardBubble(message, session) {
  const people = (session.view?.people ?? []).map(({ openId, name, school }) => ({
    openId,
    name,
    hint: pick(school),
  }))
  return card(message.content, {
    people,
    timeZone: session.timeZone,
    now: session.now,
    press: (press) => pressCard(message, session, press),
  })
}

const BUBBLES = {
  text: textBubble,
  post: postBubble,
  image: imageBubble,
  file: fileBubble,
  interactive: cardBubble,
}

/** One message that cannot be drawn must not take the others with it. @param {Message} message @param {Session} session */
function bubble(message, session) {
  try {
    return BUBBLES[message.type](message, session)
  } catch (error) {
    reportError(error)
    return h('div', { class: 'card-unknown' }, say('message.broken'))
  }
}

/** @param {string} from @param {Session} session */
export function senderName(from, session) {
  return from === 'bot' ? session.presentation.botName : (session.person(from)?.name ?? from)
}

/** @param {Message} original @param {Session} session @param {(messageId: string) => void} find */
function quote(original, session, find) {
  const words = `${senderName(original.from, session)}：${quoteText(original, session.presentation.botName)}`
  return h('button', { type: 'button', class: 'quote', onclick: () => find(original.messageId) }, words)
}

/**
 * @param {Message} message
 * @param {Session} session
 * @param {{ original: Message | undefined, follows: boolean, find: (messageId: string) => void, reply: (message: Message) => void }} settings
 * `follows`: the one before is the same person's, a moment earlier
 */
export function messageRow(message, session, { original, follows, find, reply }) {
  const name = senderName(message.from, session)
  const isMine = message.from === session.me
  const { time } = wallTime(new Date(message.createdAt), session.timeZone)
  return h(
    'li',
    {
      class: `message ${isMine ? 'message--mine' : ''} ${follows ? 'message--follows' : ''}`,
      'data-message-id': message.messageId,
      'data-type': message.type,
      'data-from': message.from,
    },
    avatar(name, message.from === 'bot' ? 'bot' : 'person'),
    h(
      'div',
      { class: 'message-main' },
      h(
        'div',
        { class: 'message-head' },
        h('span', { class: 'message-name' }, name),
        message.from === 'bot' && h('span', { class: 'bot-mark' }, say('message.bot')),
        h('time', {}, time),
      ),
      original && quote(original, session, find),
      bubble(message, session),
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'icon-button message-reply',
        'aria-label': say('message.reply', { name }),
        onclick: () => reply(message),
      },
      icon('reply'),
    ),
  )
}
