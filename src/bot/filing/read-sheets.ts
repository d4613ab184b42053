import { filingForm } from '#src/cards/filing-form.ts'
import { filingSheet, type FilingSheetShown } from '#src/cards/filing-sheet.ts'
import { localDate } from '#src/domain/dates.ts'
import type { TableCells } from '#src/domain/filing-form/table-cell.ts'
import { takeSheet, type SheetTaken } from '#src/domain/filing-form/take-sheet.ts'
import { inForce, type Rulebook } from '#src/domain/rulebook.ts'
import { Later } from '#src/failure.ts'
import type { Log } from '#src/log.ts'
import type { FilingDraft } from '#src/ports/filing-drafts.ts'
import { PlatformError, type Platform } from '#src/ports/platform.ts'
import type { Records, Store } from '#src/ports/store.ts'
import type { Context } from '#src/usecases/context.ts'
import { checkFiling, keepDraft, type CheckedFiling } from '#src/usecases/filing/fill-filing.ts'
import { knownFormOf } from '#src/usecases/filing/forms.ts'
import type { OpenFiling } from '#src/usecases/filing/open-filing.ts'
import { showFilingForm } from '#src/usecases/filing/shown-form.ts'
import { filingFormSubject, filingSheetSubject } from '#src/usecases/filing/subjects.ts'
import { deliver } from '../deliver.ts'
import { redraw, type Part } from '../reply.ts'
import { unasked } from '../unasked.ts'

export interface ReadSheetsDeps {
  readonly store: Pick<Store, 'transaction'>
  readonly platform: Pick<Platform, 'download'>
  /** The cells of every sheet of a file; undefined where it is none that can be read. */
  readonly readCells: (bytes: Uint8Array, fileName: string) => Promise<readonly TableCells[] | undefined>
  readonly rules: Rulebook
  readonly log: Log
  readonly now: () => Date
  /** Wakes the senders of these lanes. */
  readonly wake: (lanes: readonly string[]) => Promise<void>
}

type Fetched = 'failed' | { readonly sheets: readonly TableCells[] | undefined }

/**
 * Reads the spreadsheets that were sent for filings, one after the other, and shows what became of each. At the `last`
 * try one that cannot be dealt with is given up, so that it does not stand in the way of the others.
 */
export async function readSheets(deps: ReadSheetsDeps, { last }: { readonly last: boolean }): Promise<void> {
  const { store, log } = deps
  for (;;) {
    const draft = await store.transaction(({ filingDrafts }) => filingDrafts.nextWithSheet())
    if (!draft?.sheet) return
    try {
      await settle(draft, await fetched(draft.sheet, deps), deps)
    } catch (error) {
      if (error instanceof Later || !last) throw error
      log.error({ filing: draft.filingId, error }, 'spreadsheet failed')
      await settle(draft, 'failed', deps)
    }
  }
}

type Sheet = NonNullable<FilingDraft['sheet']>

async function fetched({ messageId, resourceKey: key, name }: Sheet, deps: ReadSheetsDeps): Promise<Fetched> {
  try {
    const { bytes } = await deps.platform.download({ messageId, key, kind: 'file' })
    return { sheets: await deps.readCells(bytes, name) }
  } catch (error) {
    if (!(error instanceof PlatformError) || error.fate === 'rate' || error.fate === 'transient') throw error
    deps.log.warn({ fate: error.fate, code: error.code }, 'spreadsheet cannot be fetched')
    return 'failed'
  }
}

async function settle(seen: FilingDraft, found: Fetched, deps: ReadSheetsDeps): Promise<void> {
  const lanes = await deps.store.transaction(async (records) => {
    const parts = await partsOf(seen, found, records, deps)
    const occasion = unasked(`sheet:${seen.filingId}:${seen.sheet?.resourceKey ?? ''}`)
    return (await deliver(parts, occasion, records, deps.log)).lanes
  })
  await deps.wake(lanes)
}

async function partsOf(
  seen: FilingDraft,
  found: Fetched,
  records: Records,
  { rules, now }: ReadSheetsDeps,
): Promise<readonly Part[]> {
  const draft = await records.filingDrafts.byFiling(seen.filingId)
  // Another one came meanwhile, or it was handed in: that one's card says so.
  if (!draft?.sheet || draft.sheet.resourceKey !== seen.sheet?.resourceKey) return []
  const consortium = await records.consortium.snapshot()
  const at = now()
  const today = localDate(at, rules.timeZone)
  const context = { records, consortium, rules: inForce(rules, consortium), now: at, today }
  const before = await openOf(context, draft)
  if (!before) return []
  const taken = found === 'failed' ? undefined : takeSheet(before.known.form, draft, found.sheets, today)
  const kept = taken?.taken ? { ...draft, ...taken.kept } : draft
  const open = await keepDraft(context, before, { ...kept, sheet: undefined })
  const checked = await checkFiling(context, open)
  const shown: FilingSheetShown = {
    name: draft.sheet.name,
    obligationId: open.obligation.id,
    form: open.known.form,
    field: taken?.field ?? '',
    outcome: outcomeOf(taken, open, checked),
  }
  const { id } = open.filing
  return [
    redraw(filingSheetSubject(id, draft.sheet.resourceKey), filingSheet, shown),
    redraw(filingFormSubject(id), filingForm, await showFilingForm(context, open, { checked })),
  ]
}

async function openOf(
  context: Pick<Context, 'records' | 'rules'>,
  draft: FilingDraft,
): Promise<OpenFiling | undefined> {
  const { filings, obligations } = context.records
  const filing = await filings.byId(draft.filingId)
  const obligation = filing && (await obligations.byId(filing.obligationId))
  return (
    filing &&
    obligation && { known: knownFormOf(context, filing.item), obligation, filing, draft, kept: true }
  )
}

function outcomeOf(
  taken: SheetTaken | undefined,
  { draft }: OpenFiling,
  { warnings }: CheckedFiling,
): FilingSheetShown['outcome'] {
  if (!taken) return { stage: 'failed' }
  const { unknown } = taken
  if (!taken.taken) return { stage: 'refused', faults: taken.faults, unknown }
  return { stage: 'taken', content: draft.content, filledIn: taken.filledIn, warnings, unknown }
}
