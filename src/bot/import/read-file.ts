import { importProgress, type ImportStage } from '#src/cards/import-progress.ts'
import type { ImportIssue } from '#src/domain/consortium-file/issue.ts'
import { located } from '#src/domain/consortium-file/workbook.ts'
import type { PendingImport } from '#src/ports/imports.ts'
import { PlatformError } from '#src/ports/platform.ts'
import { findContacts } from '#src/usecases/import/find-contacts.ts'
import type { ImportContent } from './content.ts'
import type { ImportDeps } from './deps.ts'
import { redrawImport } from './progress.ts'

type ReadFile =
  | { readonly errors: readonly ImportIssue[] }
  | { readonly content: ImportContent; readonly notices: readonly ImportIssue[] }

/** Looked-up people between two looks at the card. */
const stepOfProgress = 500

/** Fetches and reads a file and finds whom its rows name. Undefined: the platform does not give it out. */
export async function readFileOf(pending: PendingImport, deps: ImportDeps): Promise<ReadFile | undefined> {
  const bytes = await download(pending, deps)
  if (!bytes) return undefined
  const { input, layout, errors, notices } = await deps.readWorkbook(bytes, pending.name)
  if (errors.length > 0) return { errors }
  const found = await withContacts(pending, input, deps)
  const rows = Object.values(input).reduce<number>(
    (sum, list) => sum + (Array.isArray(list) ? list.length : 0),
    0,
  )
  await tell(pending, { stage: 'checking', rows }, deps)
  return {
    content: {
      input: { ...found.input },
      layout: Object.fromEntries(
        Object.entries(layout).map(([kind, { title, headers, rows: places }]) => [
          kind,
          { title, headers: { ...headers }, rows: [...places] },
        ]),
      ),
    },
    notices: [...notices, ...found.notices.map((issue) => located(issue, layout))],
  }
}

/** An app that may not ask the directory imports all the same; every row it could not look up is told. */
async function withContacts(pending: PendingImport, input: ReadInput, deps: ImportDeps) {
  const { platform, log } = deps
  try {
    return await findContacts(input, {
      peopleByContact: (contacts) => platform.peopleByContact(contacts),
      progress: async (done, total) => {
        if (done % stepOfProgress === 0) await tell(pending, { stage: 'matching', done, total }, deps)
      },
    })
  } catch (error) {
    if (isPassing(error)) throw error
    log.warn({ import: pending.id, error }, 'directory not asked')
    return findContacts(input, { peopleByContact: undefined })
  }
}

type ReadInput = Parameters<typeof findContacts>[0]

/** What may go well when it is tried again, or is no answer of the platform at all. */
function isPassing(error: unknown): boolean {
  return !(error instanceof PlatformError) || error.fate === 'rate' || error.fate === 'transient'
}

async function download(pending: PendingImport, { platform, log }: ImportDeps) {
  const { messageId, resourceKey: key } = pending
  try {
    return (await platform.download({ messageId, key, kind: 'file' })).bytes
  } catch (error) {
    if (isPassing(error)) throw error
    log.warn({ import: pending.id, error }, 'file cannot be fetched')
    return undefined
  }
}

async function tell(
  pending: PendingImport,
  at: ImportStage,
  { store, log, wake }: ImportDeps,
): Promise<void> {
  const data = { name: pending.name, at }
  await wake(
    await store.transaction((records) => redrawImport(pending, { view: importProgress, data }, records, log)),
  )
}
