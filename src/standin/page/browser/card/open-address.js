import { say } from '../language.js'
import { toast } from '../notice/toast.js'

/** Web addresses only: a `javascript:` one in a card is a piece of text like any other. @param {string} address */
export function isWebAddress(address) {
  try {
    return ['http:', 'https:'].includes(new URL(address).protocol)
  } catch {
    return false
  }
}

/** @param {string | undefined} address */
export function openAddress(address) {
  if (!address) return
  if (isWebAddress(address)) window.open(address, '_blank', 'noopener,noreferrer')
  else toast('info', say('card.cannotOpen'))
}
