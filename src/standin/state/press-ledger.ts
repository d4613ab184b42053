import { type StandInClock, minute } from '#src/standin/clock.ts'
import { ApiError } from '#src/standin/gateway/errors.ts'
import { freshId } from '#src/standin/ids.ts'

const life = 30 * minute
const uses = 2

/** Presses and the update tokens they gave out: half an hour, two uses, and only once the press has been answered. */
export interface PressLedger {
  /** A press begins; its card is locked until `answered`. */
  begin(messageId: string): string
  answered(token: string): void
  isLocked(messageId: string): boolean
  /** The message a token may update. Counts as a use; throws the codes of interactive/v1/card/update. */
  redeem(token: string): string
}

interface Press {
  readonly messageId: string
  readonly until: number
  left: number
  answered: boolean
}

export function createPressLedger(clock: StandInClock): PressLedger {
  const presses = new Map<string, Press>()
  const locked = new Map<string, number>()

  return {
    begin: (messageId) => {
      const token = freshId('c-')
      presses.set(token, { messageId, until: clock.now() + life, left: uses, answered: false })
      locked.set(messageId, (locked.get(messageId) ?? 0) + 1)
      return token
    },
    answered: (token) => {
      const press = presses.get(token)
      if (!press || press.answered) return
      press.answered = true
      const rest = (locked.get(press.messageId) ?? 1) - 1
      if (rest > 0) locked.set(press.messageId, rest)
      else locked.delete(press.messageId)
    },
    isLocked: (messageId) => locked.has(messageId),
    redeem: (token) => {
      if (!/^c-\w+$/.test(token)) throw refused(300020, 'token format error')
      const press = presses.get(token)
      if (!press || press.until <= clock.now()) throw refused(300030, 'token expired')
      if (press.left === 0) throw refused(300040, 'token used more than 2 times')
      // The page only says that an early update fails or is reverted; this is how a card under way refuses others.
      if (!press.answered) throw refused(11310, 'card action is lock')
      press.left -= 1
      return press.messageId
    },
  }
}

/** The page gives no HTTP status for its codes; 400 is what its neighbours under /open-apis answer with. */
function refused(code: number, msg: string): ApiError {
  return new ApiError(400, code, msg)
}
