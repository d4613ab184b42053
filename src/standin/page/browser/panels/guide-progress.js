/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../session.js').Deed} Deed */
/** @typedef {import('../../presentation.ts').GuideStep} GuideStep */

const KEPT = 'rongtong.guide'

/** @returns {{ done: string[], hidden: boolean }} */
export function recallGuide() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}')
    return { done: Array.isArray(kept.done) ? kept.done : [], hidden: kept.hidden === true }
  } catch {
    return { done: [], hidden: false }
  }
}

/** @param {{ done: string[], hidden: boolean }} progress */
export function keepGuide(progress) {
  localStorage.setItem(KEPT, JSON.stringify(progress))
}

/** The chat a step means, for its person: `private`, a chat id, or a group's name. */
/** @param {Session} session @param {{ as: string, chat: string }} place */
export function stepChat(session, { as, chat }) {
  return session.view?.chats.find((each) => {
    if (!each.members.includes(as)) return false
    return chat === 'private' ? each.kind === 'p2p' : each.chatId === chat || each.name === chat
  })
}

/** Whether what was just done is what the step asks for; by hand counts as much as by its button. */
/** @param {Session} session @param {GuideStep} step @param {Deed} deed */
export function fulfils(session, { action }, deed) {
  if (action.kind !== deed.kind) return false
  if (action.kind === 'clock' || deed.kind === 'clock') return true
  if (action.as !== deed.as || stepChat(session, action)?.chatId !== deed.chatId) return false
  return action.kind !== 'press' || (deed.kind === 'press' && action.action === deed.action)
}
