import { h } from '../dom.js'
import { icon } from '../icons.js'
import { pick, say } from '../language.js'
import { toast } from '../notice/toast.js'
import { fulfils, keepGuide, recallGuide, stepChat } from './guide-progress.js'

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../../presentation.ts').GuideStep} GuideStep */

const TYPING_MS = 900
const SEEK_TRIES = 40

/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** @param {import('../conversation/composer.js').Composer} composer @param {string} text */
async function typeOut(composer, text) {
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const letters = isCalm ? [] : Array.from(text)
  for (const [index] of letters.entries()) {
    composer.put(letters.slice(0, index + 1).join(''))
    await pause(Math.min(45, TYPING_MS / letters.length))
  }
  composer.put(text)
}

/** The newest button of the open chat with this action, once it is there. @param {string} action */
async function findButton(action) {
  for (let tries = 0; tries < SEEK_TRIES; tries += 1) {
    const buttons = document.querySelectorAll(
      `.messages [data-action="${CSS.escape(action)}"]:not([aria-disabled])`,
    )
    const last = [...buttons].at(-1)
    if (last instanceof HTMLElement) return last
    await pause(100)
  }
  return undefined
}

/**
 * The first minute, step by step.
 * @param {Session} session
 * @param {{ composer: import('../conversation/composer.js').Composer, turn: (to: { step: string } | { to: string }) => Promise<void>, leave: () => void }} means
 * `leave`: uncovers the chat on a small screen
 */
export function guidePanel(session, { composer, turn, leave }) {
  const steps = session.presentation.guide
  const progress = recallGuide()
  const list = h('ol', { class: 'guide-steps' })
  const count = h('span', { class: 'guide-count' })
  const finished = h('p', { class: 'guide-finished' }, say('guide.finished'))
  const close = h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': say('guide.hide'), onclick: () => show(false) },
    icon('close'),
  )
  const element = h(
    'section',
    { class: 'side-card guide', 'aria-label': say('guide.name') },
    h('h2', { class: 'side-title' }, icon('guide'), say('guide.name'), count, close),
    list,
    finished,
  )
  let isWorking = false

  /** @param {boolean} is */
  function show(is) {
    progress.hidden = !is
    keepGuide(progress)
    session.tell()
  }

  /** @param {{ as: string, chat: string }} place */
  async function goTo(place) {
    const chat = stepChat(session, place)
    if (!chat) {
      // The person's private chat is made when they are first there.
      await session.go(place.as, undefined)
      await session.go(place.as, stepChat(session, place)?.chatId)
    } else await session.go(place.as, chat.chatId)
  }

  /** @param {GuideStep} step */
  async function perform({ action }) {
    if (action.kind === 'clock') return turn('to' in action ? { to: action.to } : { step: action.step })
    leave()
    await goTo(action)
    if (action.kind === 'say') {
      const isGroup = session.chat?.kind === 'group' && !action.text.includes('@')
      await typeOut(composer, isGroup ? `@${session.presentation.botName} ${action.text}` : action.text)
      await composer.send()
    }
    if (action.kind === 'press') {
      const button = await findButton(action.action)
      if (!button) return toast('info', say('guide.noButton'))
      button.scrollIntoView({ block: 'center' })
      button.focus()
      button.click()
    }
    return undefined
  }

  /** @param {GuideStep} step */
  async function doForMe(step) {
    if (isWorking) return
    isWorking = true
    draw()
    await perform(step).finally(() => {
      isWorking = false
      draw()
    })
  }

  /** @param {GuideStep} step @param {number} index @param {string | undefined} current */
  function row(step, index, current) {
    const isDone = progress.done.includes(step.id)
    const isCurrent = step.id === current
    const place = step.action.kind === 'clock' ? undefined : session.person(step.action.as)
    return h(
      'li',
      {
        class: `guide-step ${isDone ? 'guide-step--done' : ''} ${isCurrent ? 'guide-step--current' : ''}`,
        'data-step-id': step.id,
        'aria-current': isCurrent ? 'step' : null,
      },
      h(
        'span',
        { class: 'guide-mark' },
        isDone ? icon('check') : index + 1,
        isDone && h('span', { class: 'unseen' }, say('guide.done')),
      ),
      h(
        'div',
        { class: 'guide-words' },
        h('p', { class: 'guide-title' }, pick(step.title)),
        h('p', { class: 'guide-text' }, pick(step.text)),
        h(
          'button',
          {
            type: 'button',
            class: isCurrent ? 'main-button' : 'plain-button',
            disabled: isWorking,
            onclick: () => void doForMe(step),
          },
          place ? say('guide.doAs', { name: place.name }) : say('guide.do'),
        ),
      ),
    )
  }

  function draw() {
    const current = steps.find((step) => !progress.done.includes(step.id))?.id
    finished.hidden = current !== undefined
    element.hidden = progress.hidden || steps.length === 0
    count.textContent = `${progress.done.filter((id) => steps.some((step) => step.id === id)).length} / ${steps.length}`
    list.replaceChildren(...steps.map((step, index) => row(step, index, current)))
  }

  session.onDeed((deed) => {
    // Saying something twice fulfils two steps that ask for it, one after the other.
    const found = steps.find((step) => !progress.done.includes(step.id) && fulfils(session, step, deed))
    if (!found) return
    progress.done.push(found.id)
    keepGuide(progress)
    draw()
  })

  return {
    element,
    get isHidden() {
      return progress.hidden
    },
    show,
    update: draw,
  }
}
