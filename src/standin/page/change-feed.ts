import type { StandInControl } from '#src/standin/control.ts'

type Change = { readonly kind: 'chat'; readonly chatId: string } | { readonly kind: 'clock' }

export interface ChangeFeed {
  /** Returns how to stop. */
  listen(listener: (change: Change) => void): () => void
  clockTurned(): void
}

/** The stand-in's changes and the page's own turns of the clock, for every open page. */
export function createChangeFeed(control: Pick<StandInControl, 'watch'>): ChangeFeed {
  const listeners = new Set<(change: Change) => void>()
  const tell = (change: Change): void => listeners.forEach((listener) => listener(change))
  let stopWatching: (() => void) | undefined
  return {
    listen: (listener) => {
      stopWatching ??= control.watch(({ chatId }) => tell({ kind: 'chat', chatId }))
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stopWatching?.()
        stopWatching = undefined
      }
    },
    clockTurned: () => tell({ kind: 'clock' }),
  }
}
