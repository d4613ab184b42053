/** Whether something may be asked for once more; each key so often in a window. */
export type Limit = (key: string, ticks: number) => boolean

/** Keys that are counted at a time: more would be somebody trying, and then everybody waits for the window's end. */
const mostKeys = 10_000

/** Counted in this process alone: it keeps one client from making work, not a crowd. */
export function createLimit({ times, windowMs }: { times: number; windowMs: number }): Limit {
  let [begun, counts] = [0, new Map<string, number>()]
  return (key, ticks) => {
    if (ticks - begun >= windowMs) [begun, counts] = [ticks, new Map()]
    const count = (counts.get(key) ?? 0) + 1
    if (count > times || (count === 1 && counts.size >= mostKeys)) return false
    counts.set(key, count)
    return true
  }
}
