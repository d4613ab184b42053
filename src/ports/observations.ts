import type { Observation, ObservationContent, ObservationDraft } from '#src/domain/observation.ts'

/** Who is looking decides which records are listed; the parts are joined by "or". `all` is every record. */
export interface ObservationScope {
  readonly all?: boolean
  readonly observerId?: string
  readonly teacherId?: string
  readonly schoolIds?: readonly string[]
  readonly majorIds?: readonly string[]
  /** Of these majors, at these schools alone. */
  readonly led?: { readonly schoolIds: readonly string[]; readonly majorIds: readonly string[] }
}

export interface ObservationFilter {
  readonly scope: ObservationScope
  /** Inclusive days. */
  readonly from?: string
  readonly to?: string
}

export interface ObservationVersion {
  readonly version: number
  readonly content: ObservationContent
  readonly byPersonId: string
  readonly at: Date
}

export interface Observations {
  byId(id: string): Promise<Observation | undefined>
  byNumber(number: string): Promise<Observation | undefined>
  /** Newest lesson first. Withdrawn records are left out, and drafts but for who looks as their observer. */
  list(
    filter: ObservationFilter,
    page: { readonly size: number; readonly number: number },
  ): Promise<{
    readonly total: number
    readonly rows: readonly Observation[]
  }>
  /** Records of the same teacher on the same day that are not withdrawn. */
  onDay(teacherId: string, date: string): Promise<readonly Observation[]>
  /** The newest record this person filed at or after an instant. */
  latestBy(personId: string, since: Date): Promise<Observation | undefined>
  /** Those of these numbers that there are. */
  numbersTaken(numbers: readonly string[]): Promise<ReadonlySet<string>>
  /** Many new records, each as `insert` would. */
  insertAll(
    records: readonly { readonly observation: Observation; readonly byPersonId: string }[],
  ): Promise<void>
  insert(observation: Observation, byPersonId: string): Promise<void>
  /** How many records of each state that counts. */
  count(filter: ObservationFilter): Promise<{ readonly submitted: number; readonly acknowledged: number }>
  /** Writes the next version, made at an instant, and keeps the former one. False when it was changed meanwhile. */
  update(observation: Observation, byPersonId: string, at: Date): Promise<boolean>
  /** Writes state and acknowledgement only; the version stays. False when that version is no longer the newest. */
  settle(observation: Observation): Promise<boolean>
  versions(id: string): Promise<readonly ObservationVersion[]>
}

/** 草稿 — one unfinished form of one person. */
export interface Draft {
  readonly id: string
  readonly personId: string
  readonly content: ObservationDraft
  /** The record this draft edits; none for a new one. */
  readonly observationId: string | undefined
  readonly updatedAt: Date
}

export interface Drafts {
  byId(id: string): Promise<Draft | undefined>
  latestOf(personId: string): Promise<Draft | undefined>
  /** The newest one that changes no filed record. */
  latestNewOf(personId: string): Promise<Draft | undefined>
  put(draft: Draft): Promise<void>
  remove(id: string): Promise<void>
}

/** 佐证材料 — a picture or a file somebody sent. Joined to a record or a draft, or waiting for one. */
export interface Attachment {
  readonly id: string
  readonly personId: string
  readonly kind: 'image' | 'file'
  readonly name: string
  readonly messageId: string
  readonly resourceKey: string
  /** `observation:<id>`, `draft:<id>`, `filing:<id>`, `rectification:<id>` or `figure:<id>`; none while it waits. */
  readonly owner: string | undefined
  readonly sentAt: Date
  /** The key under which our own copy can be shown in a card; none until it was copied. */
  readonly imageKey: string | undefined
}

export interface Attachments {
  insert(attachment: Attachment): Promise<void>
  byId(id: string): Promise<Attachment | undefined>
  ofOwner(owner: string): Promise<readonly Attachment[]>
  /** What this person sent at or after an instant and that no record has taken. */
  waitingOf(personId: string, since: Date): Promise<readonly Attachment[]>
  give(ids: readonly string[], owner: string): Promise<void>
  setImageKey(id: string, imageKey: string): Promise<void>
  /** What has not been copied from the platform yet and was not given up, oldest first. */
  uncopied(limit: number): Promise<readonly Attachment[]>
  /** The platform does not give it out any more. */
  giveUpCopying(id: string): Promise<void>
  keepBytes(id: string, bytes: Uint8Array): Promise<void>
  bytes(id: string): Promise<Uint8Array | undefined>
}

/** Records of observations, filings, notices of what is to be put right. */
export type NumberSeries = 'TK' | 'BA' | 'ZG'

export interface Numbers {
  /** The next number of a series in a year, from 1; without gaps or doubles, given back if the transaction fails. */
  next(series: NumberSeries, year: number): Promise<number>
  /** Makes sure that the series goes on after a number that came with an import. */
  atLeast(series: NumberSeries, year: number, used: number): Promise<void>
}
