import { dayText, wallTime } from '../dates.js'
import { h } from '../dom.js'
import { pick, say } from '../language.js'
import { messageRow } from './message.js'

/** @typedef {import('../../../control.ts').StandInMessage} Message */
/** @typedef {import('../session.js').Session} Session */

const TOGETHER_MS = 3 * 60_000
const NEAR_PX = 80
const TOP_GAP_PX = 12

/** @param {string} date @param {string} today */
function separator(date, today) {
  return h('li', { class: 'day', 'data-date': date }, h('span', {}, dayText(date, today)))
}

/**
 * The messages of the open chat. A row is kept while its message stays the same, so that a form half filled in
 * survives whatever else arrives.
 * @param {Session} session
 * @param {{ reply: (message: Message) => void, suggest: (text: string) => void }} settings
 */
export function messageList(session, { reply, suggest }) {
  /** @type {Map<string, { stamp: string, row: HTMLElement }>} */
  let kept = new Map()
  let place = ''
  let isAtEnd = true

  const list = h('ol', { class: 'messages', 'aria-label': say('conversation.messages') })
  const earlier = h(
    'button',
    { type: 'button', class: 'link-button earlier', onclick: () => void readEarlier() },
    say('conversation.earlier'),
  )
  const newer = h(
    'button',
    { type: 'button', class: 'newer', hidden: true, onclick: () => toEnd() },
    say('conversation.newer'),
  )
  const scroller = h('div', { class: 'scroller', tabindex: -1 }, earlier, list)

  /** The bottom; but a last message taller than the room is shown from its beginning. */
  function endTop() {
    const last = list.lastElementChild
    const bottom = scroller.scrollHeight - scroller.clientHeight
    return last instanceof HTMLElement ? Math.min(bottom, last.offsetTop - TOP_GAP_PX) : bottom
  }

  function toEnd() {
    scroller.scrollTop = endTop()
  }

  async function readEarlier() {
    const fromEnd = scroller.scrollHeight - scroller.scrollTop
    await session.readEarlier()
    scroller.scrollTop = scroller.scrollHeight - fromEnd
  }

  scroller.addEventListener('scroll', () => {
    isAtEnd = scroller.scrollTop > endTop() - NEAR_PX
    if (isAtEnd) newer.hidden = true
  })
  // Pictures and charts grow after they are put in; who was at the end stays there.
  const growth = new ResizeObserver(() => isAtEnd && toEnd())
  growth.observe(list)
  growth.observe(scroller)

  /** @param {string} messageId */
  function find(messageId) {
    const row = kept.get(messageId)?.row
    row?.scrollIntoView({ block: 'center', behavior: 'smooth' })
    row?.classList.add('message--found')
    row?.addEventListener('animationend', () => row.classList.remove('message--found'), { once: true })
  }

  /** @param {Message} message @param {readonly Message[]} messages @param {number} index */
  function rowOf(message, messages, index) {
    const previous = messages[index - 1]
    const follows =
      previous !== undefined &&
      previous.from === message.from &&
      message.createdAt - previous.createdAt < TOGETHER_MS
    const original = messages.find((each) => each.messageId === message.replyTo)
    const stamp = JSON.stringify([message.content, follows, original?.messageId])
    const known = kept.get(message.messageId)
    if (known?.stamp === stamp) return known
    return { stamp, row: messageRow(message, session, { original, follows, find, reply }) }
  }

  function emptyHint() {
    const { commands = [], botName } = session.presentation
    return h(
      'li',
      { class: 'empty' },
      h(
        'p',
        {},
        say(session.chat?.kind === 'group' ? 'conversation.emptyGroup' : 'conversation.empty', {
          bot: botName,
        }),
      ),
      h(
        'div',
        { class: 'empty-commands' },
        commands
          .slice(0, 5)
          .map(({ command, line }) =>
            h(
              'button',
              { type: 'button', class: 'plain-button', title: pick(line), onclick: () => suggest(command) },
              command,
            ),
          ),
      ),
    )
  }

  /** @param {readonly Message[]} messages */
  function draw(messages) {
    const today = wallTime(session.now(), session.timeZone).date
    const next = new Map()
    /** @type {HTMLElement[]} */
    const rows = []
    let day = ''
    for (const [index, message] of messages.entries()) {
      const { date } = wallTime(new Date(message.createdAt), session.timeZone)
      if (date !== day) rows.push(separator(date, today))
      day = date
      const entry = rowOf(message, messages, index)
      next.set(message.messageId, entry)
      rows.push(entry.row)
    }
    kept = next
    settle(rows.length > 0 ? rows : [emptyHint()])
  }

  /** Moves only what is out of place: a row taken out and put back would lose its focus. @param {readonly HTMLElement[]} rows */
  function settle(rows) {
    /** @type {Set<Element>} */
    const wanted = new Set(rows)
    for (const child of Array.from(list.children)) if (!wanted.has(child)) child.remove()
    for (const [index, row] of rows.entries()) {
      if (list.children[index] !== row) list.insertBefore(row, list.children[index] ?? null)
    }
  }

  return {
    element: h('div', { class: 'scroller-holder' }, scroller, newer),
    update() {
      const conversation = session.view?.conversation
      if (!conversation || conversation.chatId !== session.chatId) return
      const here = `${session.me} ${conversation.chatId}`
      const isOtherPlace = here !== place
      const count = kept.size
      if (isOtherPlace) kept = new Map()
      place = here
      draw(conversation.messages)
      earlier.hidden = !conversation.hasEarlier
      if (isOtherPlace || isAtEnd) toEnd()
      else if (kept.size > count) newer.hidden = false
    },
  }
}
