/** @typedef {import('../state-view.ts').ChatView} ChatView */

const KEPT = 'rongtong.read'

/** @returns {Record<string, string>} */
function marks() {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '{}')
  } catch {
    return {}
  }
}

/** Each person reads for themselves, so a mark is one person's in one chat: the last message seen. */
/** @param {string} openId @param {ChatView} chat */
export function isUnread(openId, chat) {
  const { latest } = chat
  if (!latest || latest.from === openId) return false
  return marks()[`${openId} ${chat.chatId}`] !== latest.messageId
}

/** @param {string} openId @param {ChatView} chat */
export function markRead(openId, chat) {
  if (!chat.latest) return
  const all = marks()
  all[`${openId} ${chat.chatId}`] = chat.latest.messageId
  localStorage.setItem(KEPT, JSON.stringify(all))
}

/** Something unread in any chat of this person. @param {string} openId @param {readonly ChatView[]} chats */
export function hasUnread(openId, chats) {
  return chats.some((chat) => chat.members.includes(openId) && isUnread(openId, chat))
}
