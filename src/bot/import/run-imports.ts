import { importBroken } from '#src/cards/import-broken.ts'
import { importOver } from '#src/cards/import-over.ts'
import { importPreview } from '#src/cards/import-preview.ts'
import type { View } from '#src/cards/view.ts'
import { located, type Layout } from '#src/domain/consortium-file/workbook.ts'
import type { ImportIssue } from '#src/domain/consortium-file/issue.ts'
import { Later } from '#src/failure.ts'
import type { PendingImport } from '#src/ports/imports.ts'
import type { Records } from '#src/ports/store.ts'
import { importConsortium, type Imported } from '#src/usecases/import-consortium.ts'
import { accountImport, changesSomething } from '#src/usecases/import/account.ts'
import { keptIf } from '#src/usecases/import/kept-if.ts'
import type { Progress } from '#src/usecases/import/steps.ts'
import { contentOf, type ImportContent } from './content.ts'
import type { ImportDeps } from './deps.ts'
import { redrawImport } from './progress.ts'
import { readFileOf } from './read-file.ts'
import { telling } from './teller.ts'

/** How long what was read waits to be confirmed. */
const confirmMinutes = 120

/**
 * Reads what was received and writes what was confirmed, one after the other, until nothing is left. At the `last` try
 * a file that cannot be dealt with is given up, so that it does not stand in the way of the others.
 */
export async function runImports(deps: ImportDeps, { last }: { readonly last: boolean }): Promise<void> {
  const { store, now } = deps
  await store.transaction(({ imports }) => imports.forgetExpired(now()))
  for (;;) {
    const confirmed = await store.transaction(({ imports }) => imports.nextToDo('confirmed'))
    const pending = confirmed ?? (await store.transaction(({ imports }) => imports.nextToDo('received')))
    if (!pending) return
    try {
      if (confirmed) await write(confirmed, contentOf(confirmed), deps)
      else await read(pending, deps)
    } catch (error) {
      if (error instanceof Later || !last) throw error
      deps.log.error({ import: pending.id, error }, 'import failed')
      await failed(pending, deps)
    }
  }
}

async function read(pending: PendingImport, deps: ImportDeps): Promise<void> {
  const found = await readFileOf(pending, deps)
  if (found === undefined) return failed(pending, deps)
  if ('errors' in found) return broken(pending, found.errors, deps)
  const { content, notices } = found
  const outcome = await telling(pending, deps, (tell) =>
    keptIf(deps.store, async (records) => ({
      keep: false,
      result: await imported(content, records, deps, tell),
    })),
  )
  if (outcome.errors.length > 0) return broken(pending, inWordsOf(content.layout, outcome.errors), deps)
  await preview(pending, { content, counts: outcome.counts, again: false }, deps, [
    ...notices,
    ...inWordsOf(content.layout, outcome.notices),
  ])
}

interface Written {
  readonly outcome: Imported
  /** Undefined where nothing was written. */
  readonly lanes: readonly string[] | undefined
}

/** Writes exactly what was previewed; where it would be something else by now, that is shown instead. */
async function write(pending: PendingImport, content: ImportContent, deps: ImportDeps): Promise<void> {
  const { store, now, log, wake } = deps
  const writing = (tell: Progress) =>
    keptIf<Written>(store, async (records) => {
      const person = await records.people.byOpenId(pending.openId)
      const actor = {
        kind: 'person',
        ...(person ? { personId: person.id } : { openId: pending.openId }),
      } as const
      const outcome = await imported(content, records, deps, tell)
      const keep = outcome.errors.length === 0 && JSON.stringify(outcome.counts) === pending.counts
      if (!keep) return { keep, result: { outcome, lanes: undefined } }
      await accountImport(records, { at: now(), actor, via: 'card' }, outcome.counts)
      await records.imports.remove(pending.id)
      const data = { how: 'done', name: pending.name, counts: outcome.counts } as const
      return {
        keep,
        result: { outcome, lanes: await redrawImport(pending, { view: importOver, data }, records, log) },
      }
    })
  const { outcome: found, lanes } = await telling(pending, deps, writing)
  if (lanes) return wake(lanes)
  const { counts } = found
  if (found.errors.length > 0) return broken(pending, inWordsOf(content.layout, found.errors), deps)
  await preview(pending, { content, counts, again: true }, deps, inWordsOf(content.layout, found.notices))
}

function imported(
  { input }: ImportContent,
  records: Records,
  { rules, now, adminOpenIds }: ImportDeps,
  progress: Progress,
) {
  return importConsortium(input, { records, rules, now: now(), adminOpenIds, progress })
}

interface Found {
  readonly content: ImportContent
  readonly counts: Imported['counts']
  readonly again: boolean
}

async function preview(
  pending: PendingImport,
  { content, counts, again }: Found,
  { store, now, log, wake }: ImportDeps,
  notices: readonly ImportIssue[],
): Promise<void> {
  const { id, name } = pending
  const lanes = await store.transaction(async (records) => {
    const data = { id, name, counts, notices, again }
    if (changesSomething(counts)) {
      await records.imports.put({
        ...pending,
        state: 'ready',
        expiresAt: new Date(now().getTime() + confirmMinutes * 60_000),
        content: JSON.stringify(content),
        counts: JSON.stringify(counts),
      })
    } else await records.imports.remove(id)
    return redrawImport(pending, { view: importPreview, data }, records, log)
  })
  await wake(lanes)
}

function failed(pending: PendingImport, deps: ImportDeps): Promise<void> {
  return end(pending, { view: importOver, data: { how: 'failed', name: pending.name } }, deps)
}

function broken(pending: PendingImport, errors: readonly ImportIssue[], deps: ImportDeps): Promise<void> {
  return end(pending, { view: importBroken, data: { name: pending.name, errors } }, deps)
}

async function end<Data>(
  pending: PendingImport,
  shown: { readonly view: View<Data>; readonly data: Data },
  { store, log, wake }: ImportDeps,
): Promise<void> {
  const lanes = await store.transaction(async (records) => {
    await records.imports.remove(pending.id)
    return redrawImport(pending, shown, records, log)
  })
  await wake(lanes)
}

const inWordsOf = (layout: Layout, issues: readonly ImportIssue[]) =>
  issues.map((issue) => located(issue, layout))
