import { postClock } from '../api.js'
import { dateBox } from '../card/date-box.js'
import { timeBox } from '../card/time-box.js'
import { wallTime, wholeDay } from '../dates.js'
import { h } from '../dom.js'
import { icon } from '../icons.js'
import { pick, say } from '../language.js'
import { explainFailure } from '../notice/explain.js'

/** @typedef {import('../session.js').Session} Session */
/** @typedef {{ readonly openId: string, readonly name: string, readonly chatId: string, readonly count: number }} Arrival */

const TICK_MS = 10_000

/** What came while the clock turned, by private chat and group. @param {Session} session @param {ReadonlyMap<string, number>} before @returns {Arrival[]} */
function arrivals(session, before) {
  return (session.view?.chats ?? []).flatMap((chat) => {
    const count = chat.messageCount - (before.get(chat.chatId) ?? 0)
    const openId = chat.kind === 'p2p' ? (chat.members[0] ?? '') : session.me
    const name = chat.kind === 'p2p' ? (session.person(openId)?.name ?? openId) : chat.name
    const isSeen = chat.kind === 'p2p' || chat.members.includes(session.me)
    return count > 0
      ? [{ openId: isSeen ? openId : (chat.members[0] ?? ''), name, chatId: chat.chatId, count }]
      : []
  })
}

/** The demo's time and the means to turn it. @param {Session} session */
export function clockPanel(session) {
  const date = h('span', { class: 'clock-date' })
  const time = h('span', { class: 'clock-time' })
  const day = h('span', { class: 'clock-day' })
  const news = h('div', { class: 'clock-news', 'aria-live': 'polite' })
  const buttons = [
    turnButton('hour', 'clock.hour', 'clock'),
    turnButton('day', 'clock.day', 'calendar'),
    turnButton('morning', 'clock.morning', 'sunrise'),
  ]
  const common = { placeholder: '', disabled: false, changed: () => undefined }
  const toDate = dateBox({
    ...common,
    initial: '',
    name: say('clock.toDate'),
    now: session.now,
    timeZone: session.timeZone,
  })
  const toTime = timeBox({ ...common, initial: '08:00', name: say('clock.toTime') })
  const go = h(
    'button',
    {
      type: 'button',
      class: 'plain-button',
      onclick: () => void turn({ to: `${toDate.read()}T${toTime.read()}` }),
    },
    say('clock.go'),
  )
  const controls = h(
    'div',
    { class: 'clock-controls' },
    h('div', { class: 'clock-buttons' }, buttons),
    h('div', { class: 'clock-to' }, toDate.element, toTime.element, go),
  )
  const element = h(
    'section',
    { class: 'side-card clock', 'aria-label': say('clock.name') },
    h('h2', { class: 'side-title' }, icon('clock'), say('clock.name')),
    h('p', { class: 'clock-now' }, date, time),
    h('p', { class: 'clock-line' }, day),
    controls,
    news,
  )

  /** @param {string} step @param {import('../language.js').WordKey} key @param {import('../icons.js').IconName} picture */
  function turnButton(step, key, picture) {
    return h(
      'button',
      { type: 'button', class: 'plain-button', 'data-step': step, onclick: () => void turn({ step }) },
      icon(picture),
      say(key),
    )
  }

  /** @param {boolean} is */
  function busy(is) {
    element.ariaBusy = is ? 'true' : null
    for (const button of [...buttons, go]) button.disabled = is
  }

  /** @param {{ step: string } | { to: string }} to */
  async function turn(to) {
    if (element.ariaBusy === 'true') return
    const before = new Map(session.view?.chats.map((chat) => [chat.chatId, chat.messageCount]))
    busy(true)
    news.replaceChildren(h('p', { class: 'panel-hint' }, say('clock.turning')))
    try {
      await postClock(to)
      await session.refresh()
      tellNews(arrivals(session, before))
      session.tellDeed({ kind: 'clock' })
    } catch (error) {
      news.replaceChildren()
      explainFailure(error)
    } finally {
      busy(false)
    }
  }

  /** @param {readonly Arrival[]} arrived */
  function tellNews(arrived) {
    const sum = arrived.reduce((all, { count }) => all + count, 0)
    news.replaceChildren(
      h('p', { class: 'panel-hint' }, sum === 0 ? say('clock.quiet') : say('clock.news', { count: sum })),
      h(
        'div',
        { class: 'clock-arrivals' },
        arrived.map(({ openId, name, chatId, count }) =>
          h(
            'button',
            { type: 'button', class: 'arrival', onclick: () => void session.go(openId, chatId) },
            name,
            h('span', {}, count),
          ),
        ),
      ),
    )
  }

  function drawTime() {
    const now = session.now()
    const at = wallTime(now, session.timeZone)
    date.textContent = wholeDay(at.date)
    time.textContent = at.time
    if (toDate.read() < at.date) toDate.set(at.date)
  }
  const ticking = setInterval(() => (element.isConnected ? drawTime() : clearInterval(ticking)), TICK_MS)

  return {
    element,
    turn,
    update() {
      if (!session.view) return
      drawTime()
      day.textContent = pick(session.view.day)
      controls.hidden = !session.view.canTurn
    },
  }
}

/** @typedef {ReturnType<typeof clockPanel>} ClockPanel */
