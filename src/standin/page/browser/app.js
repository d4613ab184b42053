import { readPresentation } from './api.js'
import { conversation } from './conversation/conversation.js'
import { h } from './dom.js'
import { icon } from './icons.js'
import { chooseLanguage, recallLanguage, say } from './language.js'
import { explainFailure, explainPush } from './notice/explain.js'
import { chatList } from './panels/chat-list.js'
import { clockPanel } from './panels/clock-panel.js'
import { guidePanel } from './panels/guide-panel.js'
import { personPicker } from './panels/person-picker.js'
import { topBar } from './panels/top-bar.js'
import { createSession } from './session.js'

/** @typedef {import('./session.js').Session} Session */

/** Draws the whole page; again for another language. @param {Session} session */
function mount(session) {
  session.forgetSubscribers()
  const me = personPicker(session)
  const chats = chatList(session)
  const open = conversation(session)
  const clock = clockPanel(session)
  const guide = guidePanel(session, {
    composer: open.composer,
    turn: clock.turn,
    leave: () => showSide(false),
  })
  const side = h('aside', { class: 'side', id: 'side' }, clock.element, guide.element)
  const app = h('div', { class: 'app' })

  /** @param {boolean} is */
  function showSide(is) {
    app.classList.toggle('app--side', is)
    bar.side.ariaExpanded = String(is)
  }
  const bar = topBar(session, {
    toggleSide: () => showSide(!app.classList.contains('app--side')),
    showGuide: () => {
      guide.show(true)
      showSide(true)
      guide.element.scrollIntoView({ block: 'nearest' })
    },
    changeLanguage: (next) => {
      chooseLanguage(next)
      mount(session)
    },
  })
  const shade = h('div', { class: 'side-shade', onclick: () => showSide(false) })
  const invitation = h(
    'button',
    { type: 'button', class: 'invitation', onclick: () => showSide(true) },
    icon('guide'),
    say('guide.name'),
  )
  app.append(
    bar.element,
    h('div', { class: 'rail' }, me.element, chats.element, invitation),
    open.element,
    shade,
    side,
  )
  app.addEventListener('keydown', (event) => event.key === 'Escape' && showSide(false))

  function update() {
    app.classList.toggle('app--chat', session.chatId !== undefined)
    for (const part of [bar, me, chats, open, clock, guide]) part.update()
    invitation.hidden = guide.element.hidden
  }
  // On a small screen the side covers the chat: what leads into another chat closes it.
  session.onDeed(({ kind }) => kind === 'open' && showSide(false))
  session.subscribe(update)
  document.body.replaceChildren(app)
  update()
}

recallLanguage()
const session = createSession(await readPresentation(), { failed: explainFailure, pushed: explainPush })
mount(session)
await session.start()
