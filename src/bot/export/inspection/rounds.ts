import { localDate, localTime } from '#src/domain/dates.ts'
import type { PolicyItem } from '#src/domain/policy/pack.ts'
import { majorName, type Exporting } from '../exporting.ts'
import type { Column } from '../workbook.ts'
import type { Filed } from './filed.ts'
import type { Inspected } from './inspected.ts'

/** One step of a filing or of something that has to be put right. */
export interface Round {
  /** None for what no pack has any more. */
  readonly item: PolicyItem | undefined
  readonly itemId: string
  readonly majorId: string | undefined
  readonly number: string | undefined
  readonly version: number | undefined
  readonly step: string
  readonly by: string
  readonly at: Date
  readonly words: string
  readonly newDueOn: string | undefined
}

/** 备案与审核轮次 — every time something was handed in, and every verdict on it, in the order in which they came. */
export function roundsOf(exporting: Exporting, { filed }: Inspected): readonly Round[] {
  return filed.flatMap((one) => inOrder([...handedIn(one, exporting), ...verdictsOn(one, exporting)]))
}

export const inOrder = (rounds: readonly Round[]) =>
  rounds.toSorted((a, b) => a.at.getTime() - b.at.getTime())

function roundOf({ line: { item }, filing }: Filed) {
  return { item, itemId: item.id, majorId: filing.majorId, number: filing.number }
}

function handedIn(filed: Filed, { say }: Exporting): readonly Round[] {
  return filed.versions.map(({ version, byPersonId, at }) => ({
    ...roundOf(filed),
    version,
    step: say('export.round.filed', { version }),
    by: filed.nameOf(byPersonId),
    at,
    words: '',
    newDueOn: undefined,
  }))
}

export function verdictsOn(filed: Filed, { say }: Exporting): readonly Round[] {
  return filed.reviews.map(({ version, verdict, byPersonId, insteadOfId, at, reason, newDueOn }) => ({
    ...roundOf(filed),
    version,
    step: say(`export.verdict.${verdict}`),
    by: inStead(say, filed.nameOf(byPersonId), filed.nameOf(insteadOfId)),
    at,
    words: reason,
    newDueOn,
  }))
}

/** 委托 — both names, where somebody stood in for somebody. */
export function inStead(say: Exporting['say'], name: string, principal: string): string {
  return principal === '' ? name : say('export.instead', { name, principal })
}

export function roundColumns(exporting: Exporting): readonly Column<Round>[] {
  const { timeZone } = exporting.rules
  return [
    { title: 'column.item', width: 9, of: ({ itemId }) => itemId },
    { title: 'column.what', width: 36, of: ({ item }) => item?.what[exporting.say.language] },
    { title: 'column.major', width: 22, of: ({ majorId }) => majorName(exporting, majorId) },
    { title: 'column.number', width: 15, of: ({ number }) => number },
    { title: 'column.version', width: 8, of: ({ version }) => version },
    { title: 'column.step', width: 16, of: ({ step }) => step },
    { title: 'column.by', width: 16, of: ({ by }) => by },
    {
      title: 'column.at',
      width: 17,
      of: ({ at }) => `${localDate(at, timeZone)} ${localTime(at, timeZone)}`,
    },
    { title: 'column.words', width: 48, of: ({ words }) => words },
    { title: 'column.newDue', width: 12, of: ({ newDueOn }) => newDueOn },
  ]
}
