/** All that is asked for in one turn of the event loop goes out together: one round trip, one write to the socket. */
export function batched<Item, Result>(
  send: (items: readonly Item[]) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  interface Waiting {
    readonly item: Item
    readonly resolve: (result: Result) => void
    readonly reject: (reason: unknown) => void
  }
  let waiting: Waiting[] = []

  const flush = async () => {
    const batch = waiting
    waiting = []
    try {
      const results = await send(batch.map(({ item }) => item))
      for (const [index, { resolve, reject }] of batch.entries()) {
        const result = results[index]
        if (result === undefined) reject(new Error('one of a batch was not answered'))
        else resolve(result)
      }
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (waiting.length === 1) setImmediate(() => void flush())
    })
}
