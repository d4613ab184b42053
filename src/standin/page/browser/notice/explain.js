import { ApiError } from '../api.js'
import { isWordKey, say } from '../language.js'
import { toast } from './toast.js'

/** @param {unknown} error */
export function explainFailure(error) {
  // A mistake of the page itself is for the browser's console too.
  if (!(error instanceof ApiError)) reportError(error)
  const key = `failure.${error instanceof ApiError ? error.code : 'failed'}`
  toast('error', say(isWordKey(key) ? key : 'failure.failed'))
}

/** Nothing when the bot took it, or was not meant to hear it (no try at all); else what became of it. */
/** @param {{ status: number, tries: number }} push */
export function explainPush({ status, tries }) {
  if (tries === 0 || (status >= 200 && status < 300)) return
  toast('warning', say(status === 0 ? 'push.unreachable' : 'push.refused', { status }))
}
