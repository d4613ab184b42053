import type { Change } from '#src/ports/consortium.ts'

export type Counts = Readonly<Record<Change, number>>

/** Told after each step how many rows of how many are written. It is not waited for: the rows are held meanwhile. */
export type Progress = (done: number, total: number) => void

export interface Steps {
  /** Rows that are written many at once. */
  many<Row>(rows: readonly Row[], put: (some: readonly Row[]) => Promise<readonly Change[]>): Promise<Counts>
  /** Rows that are written one by one: few, or each a matter of its own. */
  each<Row>(rows: readonly Row[], put: (row: Row) => Promise<Change>): Promise<Counts>
}

const atOnce = 500

/** Writes kinds of rows one after the other and keeps count of them all. */
export function createSteps(total: number, progress: Progress = () => {}): Steps {
  let done = 0
  const many: Steps['many'] = async (rows, put) => {
    const counts = { new: 0, changed: 0, unchanged: 0 }
    for (let start = 0; start < rows.length; start += atOnce) {
      const some = rows.slice(start, start + atOnce)
      for (const change of await put(some)) counts[change] += 1
      done += some.length
      progress(done, total)
    }
    return counts
  }
  return {
    many,
    each: (rows, put) =>
      many(rows, async (some) => {
        const changes: Change[] = []
        for (const row of some) changes.push(await put(row))
        return changes
      }),
  }
}
