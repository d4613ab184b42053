import type { Ask } from '#src/bot/ask.ts'
import { permit } from '#src/bot/permit.ts'
import { say, show, type Reply } from '#src/bot/reply.ts'
import { filingList } from '#src/cards/filing-list.ts'
import { majorsReached, schoolsReached } from '#src/domain/access.ts'
import type { KnownForm } from '#src/domain/filing-form/find-form.ts'
import { readValues } from '#src/domain/filing-form/read-values.ts'
import { isOwed } from '#src/domain/obligation.ts'
import { refusal } from '#src/failure.ts'
import { joinFiling } from '#src/usecases/filing/attachments.ts'
import { readNamed, type FilingNamed } from '#src/usecases/filing/choose.ts'
import { fillFiling } from '#src/usecases/filing/fill-filing.ts'
import { fieldContextOf } from '#src/usecases/filing/forms.ts'
import { openFiling, type OpenFiling } from '#src/usecases/filing/open-filing.ts'
import type { OwedFiling } from '#src/usecases/filing/owed.ts'
import { sentIn } from '../observation/join-spoken.ts'
import { showForm } from './form.ts'
import { listOwed, meantBy } from './list.ts'
import { showReceiptOf } from './receipt.ts'

/** A filing from words: its form, filled in as far as they say; a list where they could mean several. */
export async function fileFromWords(ask: Ask, words: string): Promise<Reply> {
  permitHere(ask)
  const named = readNamed(ask, words)
  const asked = { ...named, school: named.school ?? schoolHere(ask) }
  if (asked.forms.length + asked.majors.length > 0 || named.school) return fileNamed(ask, asked, words)
  if (words.trim() !== '') throw refusal('file.listNone', { words })
  return [show(filingList, await listOwed(ask, { page: 1, named: asked }))]
}

async function fileNamed(ask: Ask, asked: FilingNamed, words: string): Promise<Reply> {
  const meant = await meantBy(ask, asked)
  const found = meant.filter(({ obligation }) => isOwed(obligation))
  const [only, ...others] = found
  if (!only) return filedAlready(ask, meant, { asked, words })
  if (others.length === 0) {
    return [...assumed(ask, asked, only), ...(await openFrom(ask, only.obligation.id, words))]
  }
  const isOneName = asked.forms.length > 1 && new Set(found.map(({ known }) => known.item.id)).size > 1
  const sameName = isOneName ? words.trim().slice(0, 40) : undefined
  return [show(filingList, await listOwed(ask, { page: 1, named: asked, sameName }))]
}

/** 三方协议 is two: which one was taken is said, and that there is another. */
function assumed(ask: Ask, { forms }: FilingNamed, { known }: OwedFiling): Reply {
  const others = forms.filter(({ item }) => item.id !== known.item.id)
  if (others.length === 0 || ask.place.kind === 'group') return []
  const nameIn = (one: KnownForm) => one.form.name[ask.language]
  return [say('file.assumed', { filing: nameIn(known), others: others.map(nameIn).join(' / ') })]
}

/** In a group the school is that one, and whoever asks must be able to file for it. */
export function permitHere({ place, actor, consortium }: Ask): void {
  const { school } = place
  if (!school || school.role === 'lead') return
  if (schoolsReached('filing.file', actor).includes(school.id)) return
  const led = consortium.majors.filter(
    ({ id, partnerIds }) => partnerIds.includes(school.id) && actor.person?.majorIds.includes(id) === true,
  )
  permit((majorsReached('filing.file', actor) === 'everywhere' && led.length > 0) || 'filers')
}

function schoolHere({ place }: Ask) {
  return place.kind === 'group' && place.school?.role === 'partner' ? place.school : undefined
}

async function openFrom(ask: Ask, obligationId: string, words: string): Promise<Reply> {
  const open = await openFiling(ask, obligationId)
  const filled = await fillFiling(ask, open, readValues(open.known.form, words, fieldContextOf(ask)))
  const joined = await joinSpoken(ask, filled)
  const again = open.kept && ask.place.kind === 'p2p' ? [say('file.kept')] : []
  return [...again, await showForm(ask, filled), ...joined]
}

/** Pictures in the message belong to the filing it is about. Those of a group are not kept. */
async function joinSpoken(ask: Ask, open: OpenFiling): Promise<Reply> {
  const sent = sentIn(ask.spoken)
  if (!sent) return []
  if (ask.place.kind === 'group') return [say('attachment.unsafe')]
  await joinFiling(ask, open.filing, sent)
  return []
}

interface Asked {
  readonly asked: FilingNamed
  readonly words: string
}

/** What was handed in already is shown, with the ways to change it. */
async function filedAlready(
  ask: Ask,
  [only, ...others]: readonly OwedFiling[],
  { asked, words }: Asked,
): Promise<Reply> {
  const filing =
    only && others.length === 0 ? await ask.records.filings.ofObligation(only.obligation.id) : undefined
  if (filing && filing.version > 0) return [await showReceiptOf(ask, filing)]
  const [first] = asked.forms
  throw first
    ? refusal('file.notOwedYet', { filing: first.form.name[ask.language] })
    : refusal('file.listNone', { words })
}
