import { importProgress, type ImportStage } from '#src/cards/import-progress.ts'
import type { PendingImport } from '#src/ports/imports.ts'
import type { Progress } from '#src/usecases/import/steps.ts'
import type { ImportDeps } from './deps.ts'
import { redrawImport } from './progress.ts'

/** Of fewer rows nobody has to be told how far it is. */
const manyRows = 1000

interface Teller {
  readonly tell: Progress
  /** Once nothing is on its way to the card any more. */
  settled(): Promise<void>
}

/** Does something with a teller of how far it is, and waits at the end until nothing more is on its way to the card. */
export async function telling<Result>(
  pending: PendingImport,
  deps: ImportDeps,
  work: (tell: Progress) => Promise<Result>,
): Promise<Result> {
  const teller = createTeller(pending, deps)
  try {
    return await work(teller.tell)
  } finally {
    await teller.settled()
  }
}

/**
 * Tells on the card of an import how many of its rows are written, beside the transaction that writes them. Only the
 * newest word is told: while one is on its way the others are left out. One that comes when the import is over is not
 * told at all, as where a database has one connection and the transaction holds it.
 */
function createTeller(pending: PendingImport, deps: ImportDeps): Teller {
  const stage = pending.state === 'confirmed' ? 'writing' : 'comparing'
  let waiting: ImportStage | undefined
  const state = { over: false }
  let something = Promise.withResolvers<void>()
  // Begun here and not in `tell`, which is called inside a transaction: whoever is inside may not open another one.
  const loop = (async () => {
    while (!state.over) {
      await something.promise
      something = Promise.withResolvers<void>()
      const at = waiting
      waiting = undefined
      if (at) await draw(pending, at, deps).catch((error: unknown) => notTold(pending, error, deps))
    }
  })()
  return {
    tell(done, total) {
      if (total < manyRows) return
      waiting = { stage, done, total }
      something.resolve()
    },
    async settled() {
      state.over = true
      waiting = undefined
      something.resolve()
      await loop
    },
  }
}

function notTold({ id }: PendingImport, error: unknown, { log }: ImportDeps): void {
  log.warn({ import: id, error }, 'progress not told')
}

async function draw(
  pending: PendingImport,
  at: ImportStage,
  { store, log, wake }: ImportDeps,
): Promise<void> {
  const lanes = await store.transaction(async (records) => {
    const now = await records.imports.byId(pending.id)
    if (now?.state !== pending.state) return []
    const shown = { view: importProgress, data: { name: pending.name, at } }
    return redrawImport(pending, shown, records, log)
  })
  await wake(lanes)
}
