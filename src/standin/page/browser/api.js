/** @typedef {import('../state-view.ts').StateView} StateView */
/** @typedef {import('../presentation.ts').Presentation} Presentation */
/** @typedef {import('../../control.ts').PressResult} PressResult */
/** @typedef {import('../../control.ts').PushResult} PushResult */

/** The server refused or could not be reached; `code` is a key of the catalogue under `failure.`. */
export class ApiError extends Error {
  /** @param {string} code */
  constructor(code) {
    super(code)
    this.code = code
  }
}

/**
 * @param {string} path
 * @param {RequestInit} [init]
 */
async function ask(path, init) {
  const response = await fetch(path, init).catch(() => undefined)
  if (!response) throw new ApiError('unreachable')
  const body = await response.json().catch(() => ({}))
  if (!response.ok) throw new ApiError(typeof body.error === 'string' ? body.error : 'failed')
  return body
}

/**
 * @param {string} path
 * @param {Record<string, unknown>} body
 */
function post(path, body) {
  return ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

/** @returns {Promise<Presentation>} */
export const readPresentation = () => ask('/api/presentation')

/**
 * @param {{ as: string, chat: string | undefined, limit: number }} question
 * @returns {Promise<StateView>}
 */
export function readState({ as, chat, limit }) {
  const query = new URLSearchParams({ as, limit: String(limit) })
  if (chat !== undefined) query.set('chat', chat)
  return ask(`/api/state?${query}`)
}

/**
 * @param {{ as: string, chat: string, text: string, mentionBot?: boolean, replyTo?: string }} words
 * @returns {Promise<PushResult>}
 */
export const postSay = (words) => post('/api/say', words)

/**
 * @param {Record<string, unknown>} press
 * @returns {Promise<PressResult>}
 */
export const postPress = (press) => post('/api/press', press)

/**
 * @param {string} as
 * @returns {Promise<PushResult>}
 */
export const postEnter = (as) => post('/api/enter', { as })

/**
 * @param {string} as
 * @param {string} eventKey
 * @returns {Promise<PushResult>}
 */
export const postMenu = (as, eventKey) => post('/api/menu', { as, eventKey })

/**
 * @param {{ step: string } | { to: string }} turn
 * @returns {Promise<{ now: string }>}
 */
export const postClock = (turn) => post('/api/clock', turn)

/**
 * @param {{ as: string, chat: string, kind: 'image' | 'file', file: File, replyTo?: string }} upload
 * @returns {Promise<PushResult>}
 */
export function postUpload(upload) {
  const form = new FormData()
  for (const [name, value] of Object.entries(upload)) if (value !== undefined) form.set(name, value)
  return ask('/api/upload', { method: 'POST', body: form })
}

/** Where the bytes of an image or a file are. @param {string} key */
export const resourceAddress = (key) => `/api/resource/${encodeURIComponent(key)}`

/**
 * Calls back on every change, and once after each (re)connection, when changes may have been missed.
 * @param {{ changed: (chatId: string | undefined) => void, connected: (is: boolean) => void }} listener
 */
export function listenForChanges({ changed, connected }) {
  const source = new EventSource('/api/changes')
  source.addEventListener('hello', () => {
    connected(true)
    changed(undefined)
  })
  source.addEventListener('chat', (event) => changed(event.data))
  source.addEventListener('clock', () => changed(undefined))
  source.addEventListener('error', () => connected(false))
}
