import type { RulesInForce } from '#src/domain/rulebook.ts'
import type { ConsortiumSnapshot } from '#src/ports/consortium.ts'
import type { Records } from '#src/ports/store.ts'

/** What every kind of word is read from, at the instant at which it is said. */
export interface Around {
  readonly records: Records
  readonly rules: RulesInForce
  readonly consortium: ConsortiumSnapshot
  readonly now: Date
  /** The day in the consortium's time zone. */
  readonly today: string
}

/** Of which school and major it is, and by which day; for those who look ahead (`rongtong plan`). */
export interface Matter {
  readonly schoolId?: string | undefined
  readonly majorId?: string | undefined
  readonly dueOn?: string | undefined
}

/** What is said of one subject to one person. */
export interface Word<Shown> {
  /** Drawn by the view of the same name in `src/cards/reminder-words/`. */
  readonly shown: Shown
  /** The last day on which it is of use; none where it can wait. It is said on that day even when nobody works. */
  readonly lastOn: string | undefined
  /** What it is about begins then: later it is of no use. */
  readonly begins?: Date
  /** None: of no school, due on `lastOn`. */
  readonly matter?: Matter
}

/** A kind of word: one file beside this one. */
export interface WordKind<Shown> {
  /** The `subject.kind` of its rows. */
  readonly kind: string
  /** None where there is no reason any more to say anything: the row is cancelled. It is asked when the row is due. */
  said(
    about: { readonly id: string; readonly personId: string },
    around: Around,
  ): Promise<Word<Shown> | undefined>
}
