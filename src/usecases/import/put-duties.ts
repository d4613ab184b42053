import { instantAt } from '#src/domain/dates.ts'
import type { ConsortiumRows } from '#src/domain/consortium-file.ts'
import { stableUuid } from '#src/domain/hash.ts'
import { deadlineOf, type Obligation, type PlannedObligation } from '#src/domain/obligation.ts'
import { formatNumber } from '#src/domain/observation-number.ts'
import { holdsAt } from '#src/domain/person.ts'
import type { Change } from '#src/ports/consortium.ts'
import type { Filing } from '#src/ports/filings.ts'
import type { Records } from '#src/ports/store.ts'

type FilingRow = ConsortiumRows['filings'][number]

interface Putting {
  readonly records: Records
  readonly zone: string
  readonly today: string
  readonly now: Date
}

/** What somebody planned, and has perhaps put off since, is left alone. */
export async function putActivityRow(
  activity: ConsortiumRows['activities'][number],
  { activities }: Records,
): Promise<Change> {
  return (await activities.byId(activity.id)) ? 'unchanged' : activities.put(activity)
}

/** So is a day that is set already. */
export async function putOwnDate(
  date: ConsortiumRows['ownDates'][number],
  { records: { policy }, now }: Putting,
): Promise<Change> {
  const { ownDates } = await policy.decided()
  const set = ownDates.some(({ itemId, period }) => itemId === date.itemId && period === date.period)
  return set ? 'unchanged' : policy.putOwnDate(date, { personId: undefined, at: now })
}

/**
 * How far a school has come with a filing. What has been begun here has a life of its own: an import never writes over
 * it. What was handed in elsewhere gets a filing without content, so that it can be reviewed and looked up here.
 */
export async function putFiling(row: FilingRow, putting: Putting): Promise<Change> {
  if (row.state === 'missing' && !row.extension) return 'unchanged'
  const { obligations } = putting.records
  const obligation = (await obligations.byKey(keyOf(row))) ?? (await planned(row, putting))
  if (await isBegun(row, obligation, putting)) return 'unchanged'
  const asked = row.extension && (row.extension.until ?? deadlineOf(obligation))
  if (asked !== undefined) {
    await obligations.setExtension(obligation.id, { state: 'asked', until: asked, reason: row.note })
  }
  if (row.state === 'missing') return asked === undefined ? 'unchanged' : 'new'
  await obligations.setState(obligation.id, row.state, row.state === 'draft' ? undefined : row.on)
  await insertFiling(row, obligation, putting)
  return 'new'
}

async function isBegun(row: FilingRow, { state, extension }: Obligation, { records }: Putting) {
  return (
    state !== 'missing' ||
    extension !== undefined ||
    (await records.filings.byId(filingId(row))) !== undefined
  )
}

function keyOf({ item, schoolId, majorId, period }: FilingRow) {
  return { item, schoolId, majorId, period, part: 1 }
}

/** Of this file; one that was withdrawn since is known by it. */
function filingId({ item, schoolId, majorId, period }: FilingRow): string {
  return stableUuid(`filing ${item} ${schoolId} ${majorId} ${period}`)
}

/** Of a term for which nothing is planned any more: its day is not known here. */
async function planned(row: FilingRow, { records: { obligations }, now }: Putting): Promise<Obligation> {
  const key = keyOf(row)
  const noDay = { nominal: undefined, dueOn: undefined, provisional: false, derivation: undefined }
  const plan: PlannedObligation = { ...key, kind: 'filing', ...noDay }
  await obligations.putAll([plan], now)
  const found = await obligations.byKey(key)
  if (!found) throw new Error(`there is no obligation ${key.item} of ${key.schoolId} in ${key.period}`)
  return found
}

const filingStates = {
  draft: 'draft',
  submitted: 'submitted',
  returned: 'returned',
  resubmitted: 'resubmitted',
  passed: 'passed',
} as const

async function insertFiling(row: FilingRow, obligation: Obligation, putting: Putting): Promise<void> {
  const { filings } = putting.records
  const personId = await filerOf(row, putting)
  if (row.state === 'missing' || row.state === 'waived' || personId === undefined) return
  const state = filingStates[row.state]
  const at = instantAt(row.on ?? putting.today, '18:00', putting.zone)
  const handedIn = state === 'draft' ? undefined : { number: await nextNumber(at, putting), submittedAt: at }
  const filing: Filing = {
    id: filingId(row),
    number: handedIn?.number,
    obligationId: obligation.id,
    item: row.item,
    form: 'teaching_plan',
    schoolId: row.schoolId,
    majorId: row.majorId,
    version: handedIn ? 1 : 0,
    content: {},
    state,
    personId,
    submittedAt: handedIn?.submittedAt,
    updatedAt: at,
  }
  await filings.insert(filing)
  await addVerdict(row, filing, putting)
}

async function nextNumber(at: Date, { records }: Putting): Promise<string> {
  const year = at.getUTCFullYear()
  return formatNumber('BA', year, await records.numbers.next('BA', year))
}

/** The verdict as far as the file tells it; a return without its reason is not kept as one. */
async function addVerdict(
  { state, note, reviewerId }: FilingRow,
  { id, version, updatedAt }: Filing,
  { records: { filings } }: Putting,
): Promise<void> {
  if (reviewerId === undefined || (state !== 'passed' && (state !== 'returned' || note === ''))) return
  await filings.addReview({
    filingId: id,
    version,
    verdict: state,
    reason: note,
    newDueOn: undefined,
    byPersonId: reviewerId,
    insteadOfId: undefined,
    at: updatedAt,
  })
}

/** The coordinator of the school; where there is none, who reviews it keeps it. */
async function filerOf({ schoolId, reviewerId }: FilingRow, { records }: Putting) {
  const people = await records.people.ofSchools([schoolId])
  return people.find((person) => holdsAt(person, 'coordinator', schoolId))?.id ?? reviewerId
}
