/** Who did it. A person is named by our id; by the platform's only where they are not in the roster. */
export interface AuditActor {
  readonly kind: 'person' | 'job' | 'cli' | 'platform'
  readonly personId?: string
  readonly openId?: string
}

export type AuditVia = 'chat' | 'card' | 'page' | 'cli' | 'job' | 'event'

/** To whom or what. `label` is what people call it, such as a record's number: never a person's name. */
export interface AuditSubject {
  /** A noun: `observation`, `person`, `chat`, `school`, `term` … */
  readonly kind: string
  readonly id: string
  readonly label?: string
}

/** One thing that was done or refused. Ids, codes and numbers only: this can never be taken back. */
export interface AuditEntry {
  readonly at: Date
  readonly actor: AuditActor
  readonly via: AuditVia
  /** `<noun.verb>`, such as `observation.filed`, `role.granted`. */
  readonly act: `${string}.${string}` | 'refused'
  readonly subject?: AuditSubject
  /** The school it concerns. */
  readonly schoolId?: string
  readonly outcome: 'done' | 'refused'
  readonly details?: Readonly<Record<string, string | number | boolean | readonly string[]>>
}

export interface KeptAuditEntry extends AuditEntry {
  /** The place in the chain, from 1, without gaps. */
  readonly position: number
}

/** The parts are joined by "and". */
export interface AuditFilter {
  /** The noun of the act, such as `observation`; `refused` is one too. */
  readonly noun?: string
  readonly schoolId?: string
  /** One of them did it, or it was done to one of them. */
  readonly personIds?: readonly string[]
  /** The label of the subject. */
  readonly label?: string
}

/**
 * `altered`: the content or the chain of this entry is not what was written. `missing`: there is none at this place.
 * `head`: the entry is there, but the count kept apart knows nothing of it.
 */
export type AuditFault = 'altered' | 'missing' | 'head'

export type AuditVerdict =
  /** `head` is the hash of the newest entry, as hexadecimal digits: kept elsewhere, it proves the whole chain. */
  | { readonly ok: true; readonly entries: number; readonly head: string }
  /** The first place at which something is wrong. */
  | { readonly ok: false; readonly position: number; readonly fault: AuditFault }

/** 审计 — who did what when to what. Entries are added and read, never changed. */
export interface Audit {
  /** Kept with everything else of the transaction, when it ends; nothing of it when the transaction fails. */
  append(entry: AuditEntry): Promise<void>
  /** True when this transaction has changed something of the consortium and nothing was appended about it. */
  unaccounted(): boolean
  /** Newest first. */
  list(
    filter: AuditFilter,
    page: { readonly size: number; readonly number: number },
  ): Promise<{ readonly total: number; readonly rows: readonly KeptAuditEntry[] }>
  /** Reads the whole chain, a part at a time, and names the first entry that is not as it was written. */
  verify(): Promise<AuditVerdict>
}
