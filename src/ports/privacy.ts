import type { Person } from '#src/domain/person.ts'
import type { Retained } from '#src/domain/retention.ts'

/** Rows as they are kept, by table. Bytes are written as base64. */
export type PersonalData = Readonly<Record<string, readonly unknown[]>>

/** How much of each was removed. */
export interface Forgotten {
  readonly drafts: number
  readonly attachments: number
  /** Messages of which nothing but the fact is left. */
  readonly messages: number
}

export interface Pseudonym {
  /** Shown wherever the name was. */
  readonly pseudonym: string
  readonly at: Date
}

/** What the law on personal information asks of whoever keeps some (decision 011). */
export interface Privacy {
  /** Everything kept about a person: whatever table refers to them, and what was said to them. */
  everythingOf(person: Pick<Person, 'id' | 'openId'>): Promise<PersonalData>
  /** Leaves of a person an id and a made-up name. What they filed and wrote on records stays, as the school's. */
  forget(person: Pick<Person, 'id' | 'openId' | 'name'>, as: Pseudonym): Promise<Forgotten>
  /** Removes what is older than an instant, at most so many; returns how many. */
  expire(what: Retained, before: Date, limit: number): Promise<number>
}
