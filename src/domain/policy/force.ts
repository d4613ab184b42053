/**
 * How strongly a document puts it: `must`, `principle` 原则上/一般, `strive` 力争, `effort` 努力,
 * `encourage` 鼓励/支持/积极/推动, `may` 可/自愿.
 */
export const forces = ['must', 'principle', 'strive', 'effort', 'encourage', 'may'] as const
export type Force = (typeof forces)[number]

/** Only what must be done can be failed, and only that is escalated. */
export function isBinding(force: Force): boolean {
  return force === 'must'
}
