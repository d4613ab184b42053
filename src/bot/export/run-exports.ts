import { exportName, type ExportStage } from '#src/cards/export-progress.ts'
import { Later } from '#src/failure.ts'
import { sayIn } from '#src/i18n/say.ts'
import type { PendingExport } from '#src/ports/exports.ts'
import { PlatformError } from '#src/ports/platform.ts'
import { accountExport } from '#src/usecases/export/account.ts'
import type { ExportDeps, Parts } from './deps.ts'
import { redrawExport, shownExport } from './progress.ts'
import { readyFor, type Ready } from './ready.ts'
import { writeExport } from './write-export.ts'

/**
 * Makes what was asked for, one after the other, until nothing is left. Files are sent together, at the end and once: what
 * breaks off before starts over. At the `last` try it is given up, so that it does not stand in the way of the others.
 */
export async function runExports(deps: ExportDeps, { last }: { readonly last: boolean }): Promise<void> {
  const { store, log } = deps
  for (;;) {
    const pending = await store.transaction(({ exports }) => exports.next())
    if (!pending) return
    try {
      await make(pending, deps)
    } catch (error) {
      if (error instanceof Later || !last) throw error
      log.error({ export: pending.id, error }, 'export failed')
      await fail(pending, 'fault', deps)
    }
  }
}

async function make(pending: PendingExport, deps: ExportDeps): Promise<void> {
  const { store, makeWorkbook, log, progressEvery = 5000 } = deps
  const ready = await store.transaction((records) => readyFor(pending, records, deps))
  if (typeof ready === 'string') return fail(pending, ready, deps)
  let rows = 0
  const parts = await makeWorkbook((workbook) =>
    writeExport({
      ...ready.exporting,
      workbook,
      say: sayIn(pending.language),
      progress: async (lines) => {
        const before = rows
        rows += lines
        if (Math.floor(rows / progressEvery) > Math.floor(before / progressEvery)) {
          await tell(pending, { stage: 'reading', rows }, deps)
        }
      },
    }),
  )
  try {
    await send(pending, { ready, parts, rows }, deps)
  } catch (error) {
    if (!(error instanceof PlatformError) || error.fate === 'rate' || error.fate === 'transient') throw error
    log.warn({ export: pending.id, fate: error.fate, code: error.code }, 'export cannot be sent')
    await fail(pending, 'platform', deps)
  } finally {
    await parts.discard()
  }
}

interface Made {
  readonly ready: Ready
  readonly parts: Parts
  readonly rows: number
}

/** Uploads every file, then puts their messages into the outbox together. */
async function send(pending: PendingExport, { ready, parts, rows }: Made, deps: ExportDeps): Promise<void> {
  const { store, platform, wake, now } = deps
  const { id, openId, language } = pending
  const files = parts.count
  const name = exportName(
    await store.transaction((records) => shownExport(pending, records)),
    sayIn(language),
  )
  const keys: string[] = []
  for (let file = 1; file <= files; file += 1) {
    await tell(pending, { stage: 'sending', rows, file, files }, deps)
    const suffix = files > 1 ? ` ${file}-${files}` : ''
    keys.push(await platform.uploadFile(await parts.bytes(file - 1), `${name}${suffix}.xlsx`))
  }
  const lanes = await store.transaction(async (records) => {
    if (!(await records.exports.remove(id))) return []
    for (const [index, key] of keys.entries()) {
      await records.outbox.put({
        key: `export:${id}:${index + 1}`,
        target: { kind: 'person', openId },
        language,
        type: 'file',
        content: JSON.stringify({ file_key: key }),
      })
    }
    const { actor, exporting } = ready
    await accountExport(records, { at: now(), actor, via: 'job' }, { ...exporting, rows, files })
    return [openId, ...(await redrawExport(pending, { stage: 'done', rows, files }, records, deps))]
  })
  await wake(lanes)
}

async function tell(pending: PendingExport, at: ExportStage, deps: ExportDeps): Promise<void> {
  await deps.wake(await deps.store.transaction((records) => redrawExport(pending, at, records, deps)))
}

async function fail(
  pending: PendingExport,
  why: Extract<ExportStage, { stage: 'failed' }>['why'],
  deps: ExportDeps,
): Promise<void> {
  const lanes = await deps.store.transaction(async (records) => {
    await records.exports.remove(pending.id)
    return redrawExport(pending, { stage: 'failed', why }, records, deps)
  })
  await deps.wake(lanes)
}
