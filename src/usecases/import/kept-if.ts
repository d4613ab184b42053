import type { Records, Store } from '#src/ports/store.ts'

class RolledBack extends Error {
  override readonly name = 'RolledBack'
}

/** Does something in a transaction and takes all of it back where its outcome is not to be kept. */
export async function keptIf<Result>(
  store: Pick<Store, 'transaction'>,
  work: (records: Records) => Promise<{ readonly keep: boolean; readonly result: Result }>,
): Promise<Result> {
  const taken: { result: Result }[] = []
  try {
    return await store.transaction(async (records) => {
      const { keep, result } = await work(records)
      if (keep) return result
      taken.push({ result })
      throw new RolledBack()
    })
  } catch (error) {
    const last = taken.at(-1)
    if (error instanceof RolledBack && last) return last.result
    throw error
  }
}
