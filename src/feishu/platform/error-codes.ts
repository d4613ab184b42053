import type { Fate } from '#src/ports/platform.ts'

/**
 * What the platform's error codes mean for us. Sources: the pages of the calls (im/v1 messages create, reply, patch,
 * message-resource get; interactive/v1/card/update; contact/v3/users get) and the list of general error codes.
 */
const codes: readonly (readonly [Fate, readonly number[]])[] = [
  [
    'rate',
    [99991400, 230020, 230047, 11232, 11233, 11247, 190004, 190005, 190010, 1254290, 1069923, 1000004, 2200],
  ],
  ['in-flight', [230049, 18121]],
  ['token', [99991663, 99991664, 99991665, 99991671, 99991668, 99991677, 20005, 20013]],
  // bot not in it, not allowed to speak there, dissolved, of another tenant, encrypted
  ['chat-gone', [230002, 230018, 230035, 230075, 232006, 232009, 232010, 232011, 234004]],
  // outside the bot's availability or resigned, bot stopped by the person, of another tenant
  ['person-gone', [230013, 230029, 230038, 230053]],
  // recalled, deleted, older than 14 days, topic gone, resource not in it or not to be seen; update token used up
  ['message-gone', [230011, 230110, 230031, 230019, 234003, 234040, 200000, 300030, 300040]],
  [
    'content',
    [
      230022, 230025, 230028, 230054, 230055, 230099, 230100, 230015, 230017, 234006, 234010, 234011, 234037,
      234038, 234039, 234043, 11311, 10002, 100000, 100030, 200310, 200320, 300020, 300090,
    ],
  ],
  ['transient', [1500, 5000, 55001, 1255040, 1254607, 234019]],
  // token missing, scope missing, address not allowed, app off, secret wrong, bot off, permission, bad ids, no quota
  [
    'setting',
    [
      99991661, 99991672, 99991401, 99991403, 99991662, 99991673, 10014, 10015, 99992402, 99992351, 99992360,
      99992361, 230001, 230006, 230027, 230034, 230036, 230046, 232025, 234001, 234002, 234007, 234009,
      234041, 234042, 40001, 41012, 41050,
    ],
  ],
]

const fates: ReadonlyMap<number, Fate> = new Map(
  codes.flatMap(([fate, list]) => list.map((code) => [code, fate] as const)),
)

/** `msg` of a card that was not taken names the true reason: `…ErrCode: 11310; ErrMsg: …`. */
export function fateOf(code: number, httpStatus: number, message: string): Fate {
  if (code === 230099 && isLocked(message)) return 'in-flight'
  return fates.get(code) ?? fateOfStatus(httpStatus)
}

/** A card somebody is pressing at this moment cannot be redrawn at this moment. */
function isLocked(message: string): boolean {
  return /ErrCode:\s*11310\b/.test(message) && /\block(?:ed)?\b/i.test(message)
}

function fateOfStatus(httpStatus: number): Fate {
  if (httpStatus === 429) return 'rate'
  return httpStatus === 0 || httpStatus === 408 || httpStatus >= 500 ? 'transient' : 'setting'
}
