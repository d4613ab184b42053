import type { OwnSchedule } from '#src/domain/reminder/own/recurrence.ts'

/** Who is told: a person, a chat, or those who have not handed something in; then a person or a chat hears how many. */
export type OwnAudienceKept = 'person' | 'chat' | 'not_submitted'

/** What those have not handed in who are to be told. */
export interface OwnScope {
  /** None: everywhere. */
  readonly schoolId: string | undefined
  /** None: of every major, and what is owed by the school as a whole. */
  readonly majorIds: readonly string[]
  /** Ids of the packs' items; none: all that is due soon. */
  readonly items: readonly string[]
}

export interface NewOwnReminder extends OwnScope {
  readonly id: string
  readonly what: string
  readonly audience: OwnAudienceKept
  /** Exactly one of the two, but for those who have not handed in: at most one. */
  readonly personId: string | undefined
  readonly chatId: string | undefined
  readonly schedule: OwnSchedule
  /** Somebody said this hour: it is kept in quiet hours too. */
  readonly timeSaid: boolean
  readonly nextAt: Date | undefined
  /** An administrator outside the roster is nobody here. */
  readonly setBy: string | undefined
  readonly setAt: Date
}

/** 自设提醒 — owned by the consortium: it stays when whoever set it is gone. */
export interface OwnReminder extends NewOwnReminder {
  /** By which people name it. */
  readonly number: number
  /** Nothing before then: quiet hours, or a day off after something was missed. */
  readonly notBefore: Date | undefined
  /** The occurrence that was sent or put off last. */
  readonly lastAt: Date | undefined
  readonly sentAt: Date | undefined
  /** When that one comes once more; the rule is not moved by it. */
  readonly snoozedUntil: Date | undefined
  readonly ended: 'done' | 'cancelled' | 'left' | undefined
}

/** What changes as time goes by. */
export type OwnProgress = Pick<
  OwnReminder,
  'nextAt' | 'notBefore' | 'lastAt' | 'sentAt' | 'snoozedUntil' | 'ended'
>

export interface OwnReminders {
  /** Settles with its number. */
  add(reminder: NewOwnReminder): Promise<number>
  byId(id: string): Promise<OwnReminder | undefined>
  byNumber(number: number): Promise<OwnReminder | undefined>
  /** The same, and whoever else holds it waits until this transaction has ended. */
  hold(id: string): Promise<OwnReminder | undefined>
  /** What has not ended: of a person, of a chat, set by somebody, or everything; by number. */
  active(of?: {
    readonly personId?: string
    readonly chatId?: string
    readonly setBy?: string
  }): Promise<readonly OwnReminder[]>
  /** Ids of what is due, the longest waiting first. */
  due(now: Date, limit: number): Promise<readonly string[]>
  put(id: string, progress: OwnProgress, at: Date): Promise<void>
  /** What went out to a person last, after an instant. */
  lastSentTo(personId: string, after: Date): Promise<OwnReminder | undefined>
  /** Ends what is told to nobody but this person; how many that were. */
  endOf(personId: string, at: Date): Promise<number>
  /** Holds nothing of a person's back any more: their quiet hours are others now. */
  release(personId: string): Promise<void>
  /** The instant at which the next one is due, after an instant. */
  next(after: Date): Promise<Date | undefined>
}
