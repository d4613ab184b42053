import { formsOf, type KnownForm } from '#src/domain/filing-form/find-form.ts'
import { isOwed, type Obligation } from '#src/domain/obligation.ts'
import { isBinding } from '#src/domain/policy/force.ts'
import type { RulesInForce } from '#src/domain/rulebook.ts'
import type { School } from '#src/domain/school.ts'
import type { Chat } from '#src/ports/consortium.ts'
import type { Records } from '#src/ports/store.ts'

export interface DueInGroup {
  readonly chat: Chat
  readonly school: School
  readonly filings: readonly {
    readonly known: KnownForm
    readonly expected: number
    readonly filed: number
  }[]
  /** Something among it must be done: the last call, which nobody silences. */
  readonly isLastCall: boolean
}

interface Around {
  readonly records: Pick<Records, 'obligations' | 'chats'>
  readonly rules: RulesInForce
  readonly schools: readonly School[]
  readonly today: string
}

/**
 * 今天截止 — of what is due today and not all there: how much is expected and how much has been filed, for the group of
 * each school its own, for those of the lead college all of it. Extensions granted count as the day they are until.
 */
export async function dueInGroups(around: Around): Promise<readonly DueInGroup[]> {
  const { records, rules, schools, today } = around
  const forms = formsOf(rules.packs)
  const due = await records.obligations.list({
    items: forms.map(({ item }) => item.id),
    dueFrom: today,
    dueTo: today,
  })
  const expected = due.filter(({ state }) => state !== 'waived')
  if (!expected.some(isOwed)) return []
  const chats = await records.chats.groupsOf(schools.map(({ id }) => id))
  return chats.flatMap((chat) => {
    const school = schools.find(({ id }) => id === chat.schoolId)
    if (!school) return []
    const own = school.role === 'lead' ? expected : expected.filter(({ schoolId }) => schoolId === school.id)
    const filings = countedOf(own, forms)
    const isLastCall = filings.some(({ known }) => isBinding(known.item.force))
    return filings.length === 0 ? [] : [{ chat, school, filings, isLastCall }]
  })
}

/** What is all there is not worth a word. */
function countedOf(due: readonly Obligation[], forms: readonly KnownForm[]): DueInGroup['filings'] {
  return forms.flatMap((known) => {
    const ofItem = due.filter(({ item }) => item === known.item.id)
    const left = ofItem.filter(isOwed).length
    return left === 0 ? [] : [{ known, expected: ofItem.length, filed: ofItem.length - left }]
  })
}
