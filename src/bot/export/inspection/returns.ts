import { localDate } from '#src/domain/dates.ts'
import type { Rectification } from '#src/ports/filings.ts'
import { itemsOfPacks, type Exporting } from '../exporting.ts'
import { namesOf, type NameOf } from '../names.ts'
import type { Inspected } from './inspected.ts'
import { inOrder, inStead, verdictsOn, type Round } from './rounds.ts'

/** 退回与整改 — what was returned, and what an inspection found, with all that was answered to it. */
export async function returnsOf(exporting: Exporting, inspected: Inspected): Promise<readonly Round[]> {
  const returned = inspected.filed.flatMap((one) =>
    verdictsOn({ ...one, reviews: one.reviews.filter(({ verdict }) => verdict !== 'passed') }, exporting),
  )
  return [...inOrder(returned), ...(await rectified(exporting, inspected))]
}

/** What was found in this term, and whatever older is still open. */
async function rectified(exporting: Exporting, { school }: Inspected): Promise<readonly Round[]> {
  const { store, term, rules } = exporting
  const { all, nameOf } = await store.transaction(async (records) => {
    const found = await records.rectifications.list({ schoolIds: [school.id] })
    const people = found.flatMap(({ openedBy, rounds }) => [
      openedBy,
      ...rounds.flatMap(({ byPersonId, insteadOfId }) => [byPersonId, insteadOfId]),
    ])
    return { all: found, nameOf: await namesOf(records, people) }
  })
  const isOfTerm = ({ openedAt, state }: Rectification) => {
    const on = localDate(openedAt, rules.timeZone)
    return state !== 'closed' || (on >= term.firstDay && on <= term.lastDay)
  }
  return all.filter(isOfTerm).flatMap((notice) => roundsOfNotice(notice, nameOf, exporting))
}

function roundsOfNotice(notice: Rectification, nameOf: NameOf, exporting: Exporting): readonly Round[] {
  const { say } = exporting
  const { item: itemId, majorId, number, openedBy, openedAt, finding, dueOn } = notice
  const item = itemsOfPacks(exporting).find((one) => one.item.id === itemId)?.item
  const of = { item, itemId, majorId, number, version: undefined }
  return [
    {
      ...of,
      step: say('export.round.finding'),
      by: nameOf(openedBy),
      at: openedAt,
      words: finding,
      newDueOn: dueOn,
    },
    ...notice.rounds.map(({ kind, byPersonId, insteadOfId, at, text }) => ({
      ...of,
      step: say(`export.round.${kind}`),
      by: inStead(say, nameOf(byPersonId), nameOf(insteadOfId)),
      at,
      words: text,
      newDueOn: undefined,
    })),
  ]
}
