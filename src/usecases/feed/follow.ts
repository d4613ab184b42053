import type { GivenEvent, GivenEvents } from '#src/ports/calendar-feeds.ts'

/** What an event says now, in a few characters. */
export interface Saying {
  readonly uid: string
  readonly digest: string
}

/** What has gone for so long is forgotten: no client shows it any more. */
const rememberedMs = 400 * 24 * 60 * 60_000
const gone = ''

/**
 * What is given out now, by what was given out before: each event counts its changes. `changed` is false where a client
 * that has seen the last one has seen this one.
 */
export function follow(
  before: GivenEvents,
  now: readonly Saying[],
  at: Date,
): { readonly given: GivenEvents; readonly changed: boolean } {
  const given = new Map<string, GivenEvent>()
  let changed = false
  const put = (uid: string, digest: string) => {
    const known = before.get(uid)
    const same = known?.digest === digest
    changed ||= !same
    given.set(uid, same ? known : { digest, sequence: known ? known.sequence + 1 : 0, changedAt: at })
  }
  for (const { uid, digest } of now) put(uid, digest)
  for (const [uid, known] of before) {
    if (given.has(uid)) continue
    const isOld = known.digest === gone && at.getTime() - known.changedAt.getTime() > rememberedMs
    if (!isOld) put(uid, gone)
  }
  return { given, changed }
}
