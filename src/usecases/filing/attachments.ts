import { mayReach } from '#src/domain/access.ts'
import { isTable } from '#src/domain/filing-form/table-sums.ts'
import { isLocked } from '#src/domain/filing-states.ts'
import type { Filing } from '#src/ports/filings.ts'
import { note } from '../audit/note.ts'
import { ofFiling } from '../audit/subjects.ts'
import type { Context } from '../context.ts'
import { ownerKey, type Sent } from '../observation/attachments.ts'
import { askerOf } from '../observation/roster.ts'
import { keepDraft } from './fill-filing.ts'
import { openById, type OpenFiling } from './open-filing.ts'

/** How long after it was touched last a filing still takes what is sent without saying for what. */
const joiningMinutes = 120

/** The filing a file is meant for: the one whose card it answers, or the one that was touched last, of all one does. */
export async function filingAtHand(
  context: Context,
  parentId: string | undefined,
): Promise<Filing | undefined> {
  const { actor, records, now } = context
  if (!actor.person) return undefined
  if (parentId !== undefined) {
    const [kind, id = ''] = (await records.outbox.byMessageId(parentId))?.subject?.split(':') ?? []
    if (kind === 'filing') return taking(context, await records.filings.byId(id))
    if (kind === 'observation' || kind === 'draft') return undefined
  }
  const since = new Date(now.getTime() - joiningMinutes * 60_000)
  const touched = await latestFiling(context, since)
  if (!touched || touched.at < (await observationTouched(context, since))) return undefined
  return taking(context, touched.filing)
}

function taking({ actor }: Context, filing: Filing | undefined): Filing | undefined {
  if (!filing || isLocked(filing.state)) return undefined
  return mayReach('filing.file', actor, filing) === true ? filing : undefined
}

async function latestFiling({ actor, records }: Context, since: Date) {
  const personId = actor.person?.id ?? ''
  const draft = await records.filingDrafts.latestOf(personId)
  const filed = (await records.filings.list({ states: ['submitted', 'resubmitted'], from: since })).rows
    .filter((filing) => filing.personId === personId)
    .at(-1)
  const filedAt = filed?.submittedAt
  if (draft && draft.updatedAt >= since && (!filedAt || draft.updatedAt >= filedAt)) {
    const filing = await records.filings.byId(draft.filingId)
    return filing && { filing, at: draft.updatedAt }
  }
  return filed && filedAt && { filing: filed, at: filedAt }
}

/** When the person was last busy with an observation. */
async function observationTouched({ actor, records }: Context, since: Date): Promise<Date> {
  const personId = actor.person?.id ?? ''
  const draft = await records.drafts.latestOf(personId)
  const record = await records.observations.latestBy(personId, since)
  const times = [draft?.updatedAt, record?.filedAt].map((at) => at?.getTime() ?? 0)
  return new Date(Math.max(...times))
}

export interface Joined {
  readonly filing: Filing
  /** How many files and pictures are with it now. */
  readonly count: number
  /** The name of the spreadsheet that will be read; none where none was sent. */
  readonly sheet: { readonly name: string; readonly key: string } | undefined
  /** The draft it will be read into. */
  readonly open: OpenFiling | undefined
}

const readable = /\.(?:xlsx|csv)$/i

/** Keeps what was sent with a filing. A spreadsheet for a form with a table is read besides, row by row. */
export async function joinFiling(context: Context, filing: Filing, sent: Sent): Promise<Joined> {
  const { records, now, newId } = context
  const person = askerOf(context)
  // Files come several at once: one after the other, so that each counts those before it.
  await records.people.hold(person.id)
  const owner = ownerKey({ kind: 'filing', id: filing.id })
  for (const { kind, key, name = '' } of sent.files) {
    await records.attachments.insert({
      id: newId(),
      personId: person.id,
      kind,
      name,
      messageId: sent.messageId,
      resourceKey: key,
      owner,
      sentAt: now,
      imageKey: undefined,
    })
  }
  const details = { count: sent.files.length }
  await note(context, 'attachment.kept', { ...ofFiling(filing), details })
  const count = (await records.attachments.ofOwner(owner)).length
  const opened = await openById(context, filing.id)
  const file = sent.files.find(({ kind, name = '' }) => kind === 'file' && readable.test(name))
  if (!file || !opened.known.form.fields.some(isTable)) {
    const open = isDrafted(opened) ? await keepDraft(context, opened, opened.draft) : undefined
    if (!open) await records.filingDrafts.remove(filing.id)
    return { filing, count, sheet: undefined, open }
  }
  const sheet = { messageId: sent.messageId, resourceKey: file.key, name: file.name ?? '' }
  const open = await keepDraft(context, opened, { ...opened.draft, sheet })
  return { filing, count, sheet: { name: sheet.name, key: file.key }, open }
}

/** Of what was handed in a file alone makes no draft: it is with it already. */
function isDrafted({ filing, kept }: OpenFiling): boolean {
  return kept || filing.state === 'draft' || filing.state === 'returned'
}
