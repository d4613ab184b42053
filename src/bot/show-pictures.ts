import { observationNotice } from '#src/cards/observation-notice.ts'
import { observationReceipt } from '#src/cards/observation-receipt.ts'
import type { Rulebook } from '#src/domain/rulebook.ts'
import type { Log } from '#src/log.ts'
import type { Store } from '#src/ports/store.ts'
import { showObservation } from '#src/usecases/observation/shown.ts'
import { noticeSubject, receiptSubject } from '#src/usecases/observation/subjects.ts'
import { deliver } from './deliver.ts'
import { redraw } from './reply.ts'

interface Deps {
  readonly store: Pick<Store, 'transaction'>
  readonly rules: Rulebook
  readonly log: Log
}

/** Draws the cards of these records anew, now that their pictures can be shown. `owners` as attachments name them. */
export async function showPictures(owners: readonly string[], deps: Deps): Promise<readonly string[]> {
  const lanes: string[] = []
  for (const owner of owners) {
    const [kind, id] = owner.split(':')
    if (kind === 'observation' && id !== undefined) lanes.push(...(await redrawRecord(id, deps)))
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
    const occasion = {
      key: `pictures:${id}`,
      language: 'zh',
      asker: undefined,
      group: undefined,
      pressedMessageId: undefined,
    } as const
    return (await deliver(parts, occasion, records, log)).lanes
  })
}
