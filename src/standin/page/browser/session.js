import { ApiError, listenForChanges, postEnter, readState } from './api.js'
import { markRead } from './read-marks.js'

/** @typedef {import('../state-view.ts').StateView} StateView */
/** @typedef {import('../state-view.ts').ChatView} ChatView */
/** @typedef {import('../presentation.ts').Presentation} Presentation */
/** @typedef {{ kind: 'say' | 'open', as: string, chatId: string } | { kind: 'press', as: string, chatId: string, action: string } | { kind: 'clock' }} Deed */

const FIRST_LIMIT = 60

/** Who one is and where, kept in the address so that a reload and the back button work: `#/ou_…/oc_…`. */
function addressedPlace() {
  const [, openId = '', chatId = ''] = location.hash.split('/').map(decodeURIComponent)
  return { openId, chatId: chatId || undefined }
}

const narrow = window.matchMedia('(max-width: 719px)')

/**
 * The page's one state: what the server said last, for this person in this chat. Parts subscribe to it and draw.
 * @param {Presentation} presentation
 * @param {{ failed: (error: unknown) => void, pushed: (result: { status: number, tries: number }) => void }} listener
 */
export function createSession(presentation, listener) {
  /** @type {Set<() => void>} */
  const subscribers = new Set()
  /** @type {Set<(deed: Deed) => void>} */
  const deedListeners = new Set()
  /** @type {StateView | undefined} */
  let view
  let me = ''
  /** @type {string | undefined} */
  let chatId
  let limit = FIRST_LIMIT
  let isConnected = true
  let readAt = 0
  /** @type {Promise<void> | undefined} */
  let loading
  let isStale = false
  let entered = ''
  const newcomer = presentation.startAs ?? presentation.people[0]?.openId ?? ''

  const tell = () => subscribers.forEach((subscriber) => subscriber())

  /** @param {StateView} next */
  function settle(next) {
    view = next
    readAt = performance.now()
    // With room for both, the list of chats never stands beside an empty half.
    if (chatId === undefined && !narrow.matches && next.mine[0] !== undefined) {
      void go(me, next.mine[0], true)
      return
    }
    const chat = next.chats.find((each) => each.chatId === chatId)
    if (chat && !document.hidden) markRead(me, chat)
    if (chat) arrive(chat)
    tell()
  }

  /** @param {ChatView} chat */
  function arrive(chat) {
    const place = `${me} ${chat.chatId}`
    if (entered === place) return
    entered = place
    deedListeners.forEach((tellDeed) => tellDeed({ kind: 'open', as: me, chatId: chat.chatId }))
    // The platform tells the bot of every time its private chat is opened.
    if (chat.kind === 'p2p') postEnter(me).then(listener.pushed, listener.failed)
  }

  async function load() {
    do {
      isStale = false
      const asked = { as: me, chat: chatId, limit }
      const next = await readState(asked)
      if (asked.as === me && asked.chat === chatId) settle(next)
      else isStale = true
    } while (isStale)
  }

  /** Reads the state again; several calls while one is under way make one more reading. */
  function refresh() {
    isStale = true
    loading ??= load().then(finish, (error) => {
      finish()
      recover(error)
    })
    return loading
  }

  function finish() {
    loading = undefined
  }

  /** An address kept from another demo names people and chats that this one does not have. @param {unknown} error */
  function recover(error) {
    const code = error instanceof ApiError ? error.code : ''
    if (code === 'not_in_chat') void go(me, undefined, true)
    else if (code === 'unknown_person' && me !== newcomer) void go(newcomer, undefined, true)
    else listener.failed(error)
  }

  function followAddress() {
    const place = addressedPlace()
    me = place.openId || newcomer
    chatId = place.chatId
    limit = FIRST_LIMIT
    if (chatId === undefined) entered = ''
    return refresh()
  }

  /** @param {string} openId @param {string | undefined} chat @param {boolean} [replace] */
  function go(openId, chat, replace = false) {
    const hash = `#/${encodeURIComponent(openId)}${chat === undefined ? '' : `/${encodeURIComponent(chat)}`}`
    if (replace) history.replaceState(null, '', hash)
    else if (location.hash !== hash) history.pushState(null, '', hash)
    return followAddress()
  }

  return {
    presentation,
    timeZone: presentation.timeZone ?? 'Asia/Shanghai',
    get view() {
      return view
    },
    get me() {
      return me
    },
    get chatId() {
      return chatId
    },
    get chat() {
      return view?.chats.find((each) => each.chatId === chatId)
    },
    get myChats() {
      return (view?.mine ?? []).flatMap((id) => view?.chats.filter((chat) => chat.chatId === id) ?? [])
    },
    get isConnected() {
      return isConnected
    },
    get isNarrow() {
      return narrow.matches
    },
    /** The demo's time, running on between two readings. */
    now: () => new Date(new Date(view?.now ?? 0).getTime() + (view ? performance.now() - readAt : 0)),
    /** @param {string} openId */
    person(openId) {
      return view?.people.find((person) => person.openId === openId)
    },
    /** @param {() => void} subscriber */
    subscribe(subscriber) {
      subscribers.add(subscriber)
    },
    /** @param {(deed: Deed) => void} hears */
    onDeed(hears) {
      deedListeners.add(hears)
    },
    /** @param {Deed} deed */
    tellDeed(deed) {
      deedListeners.forEach((hears) => hears(deed))
    },
    /** Before the page is drawn anew in another language. */
    forgetSubscribers() {
      subscribers.clear()
      deedListeners.clear()
    },
    refresh,
    tell,
    go,
    readEarlier() {
      limit += FIRST_LIMIT
      return refresh()
    },
    async start() {
      window.addEventListener('popstate', () => void followAddress())
      window.addEventListener('hashchange', () => void followAddress())
      document.addEventListener('visibilitychange', () => void refresh())
      listenForChanges({
        changed: () => void refresh(),
        connected: (is) => {
          isConnected = is
          tell()
        },
      })
      await followAddress()
    },
  }
}

/** @typedef {ReturnType<typeof createSession>} Session */
