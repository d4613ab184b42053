import { randomUUID } from 'node:crypto'
import { filingReceipt } from '#src/cards/filing-receipt.ts'
import { observationNotice } from '#src/cards/observation-notice.ts'
import { observationReceipt } from '#src/cards/observation-receipt.ts'
import { reviewCard } from '#src/cards/review-card.ts'
import { localDate } from '#src/domain/dates.ts'
import { inForce, type Rulebook } from '#src/domain/rulebook.ts'
import type { Log } from '#src/log.ts'
import type { Store } from '#src/ports/store.ts'
import { showReceipt } from '#src/usecases/filing/shown-receipt.ts'
import { filingReceiptSubject } from '#src/usecases/filing/subjects.ts'
import { showObservation } from '#src/usecases/observation/shown.ts'
import { noticeSubject, receiptSubject } from '#src/usecases/observation/subjects.ts'
import { showReview } from '#src/usecases/review/shown.ts'
import { reviewSubject } from '#src/usecases/review/subjects.ts'
import { deliver } from './deliver.ts'
import { redraw } from './reply.ts'
import { unasked } from './unasked.ts'

interface Deps {
  readonly store: Pick<Store, 'transaction'>
  readonly rules: Rulebook
  readonly log: Log
  readonly now: () => Date
}

/** Draws the cards of these records anew, now that their pictures can be shown. `owners` as attachments name them. */
export async function showPictures(owners: readonly string[], deps: Deps): Promise<readonly string[]> {
  const lanes: string[] = []
  for (const owner of owners) {
    const [kind, id] = owner.split(':')
    if (kind === 'observation' && id !== undefined) lanes.push(...(await redrawRecord(id, deps)))
    if (kind === 'filing' && id !== undefined) lanes.push(...(await redrawFiling(id, deps)))
  }
  return lanes
}

function redrawRecord(id: string, { store, rules, log }: Deps): Promise<readonly string[]> {
  return store.transaction(async (records) => {
    const observation = await records.observations.byId(id)
    if (!observation) return []
    const consortium = await records.consortium.snapshot()
    const shown = await showObservation({ records, rules, consortium }, observation)
    const parts = [
      redraw(receiptSubject(id), observationReceipt, shown),
      redraw(noticeSubject(id, observation.content.teacherId), observationNotice, shown),
    ]
    return (await deliver(parts, occasionOf(id), records, log)).lanes
  })
}

/** The receipt of the school and the card of whoever reviews it. */
function redrawFiling(id: string, { store, rules, log, now }: Deps): Promise<readonly string[]> {
  return store.transaction(async (records) => {
    const filing = await records.filings.byId(id)
    if (!filing || filing.version === 0) return []
    const consortium = await records.consortium.snapshot()
    const at = now()
    const context = {
      actor: nobody,
      via: 'job',
      now: at,
      today: localDate(at, rules.timeZone),
      consortium,
      rules: inForce(rules, consortium),
      records,
      newId: randomUUID,
    } as const
    const parts = [
      redraw(filingReceiptSubject(id), filingReceipt, await showReceipt(context, filing)),
      redraw(reviewSubject(id), reviewCard, await showReview(context, filing)),
    ]
    return (await deliver(parts, occasionOf(id), records, log)).lanes
  })
}

const nobody = { openId: '', person: undefined, school: undefined, roles: new Set<never>() } as const

const occasionOf = (id: string) => unasked(`pictures:${id}`)
