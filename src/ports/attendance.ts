export type InvitationAnswer = 'none' | 'attending' | 'declined' | 'delegate'

/** Somebody who is asked to come to something that is held, and what they said. */
export interface Invitation {
  readonly activityId: string
  readonly personId: string
  readonly answer: InvitationAnswer
  /** Whoever comes instead, where they are in the roster; otherwise there is a name. */
  readonly delegateId: string | undefined
  readonly delegateName: string
  /** When they were asked, or answered last. */
  readonly at: Date
  /** None before it was held. */
  readonly attended: boolean | undefined
  /** Whether the platform's calendar has them among the attendees. */
  readonly inCalendar: boolean
}

export interface Invitations {
  /** In the order in which they were asked. */
  of(activityId: string): Promise<readonly Invitation[]>
  ofPerson(personId: string): Promise<readonly Invitation[]>
  /** Those to which they come in somebody's stead. */
  insteadOf(personId: string): Promise<readonly Invitation[]>
  ofMany(activityIds: readonly string[]): Promise<readonly Invitation[]>
  /** Settles with those who were not asked before. */
  invite(activityId: string, personIds: readonly string[], at: Date): Promise<readonly string[]>
  answer(invitation: Pick<Invitation, 'activityId' | 'personId' | 'answer' | 'at'> & Delegate): Promise<void>
  /** These came, everybody else who was asked did not. */
  attended(activityId: string, personIds: readonly string[]): Promise<void>
  /** Nobody knows any more who came: it was not held after all. */
  unattended(activityId: string): Promise<void>
  putInCalendar(activityId: string, personIds: readonly string[]): Promise<void>
}

type Delegate = Pick<Invitation, 'delegateId' | 'delegateName'>

/** 行动项 — what was resolved: who does what until when. */
export interface ActionItem {
  readonly id: string
  readonly activityId: string
  /** From 1. */
  readonly position: number
  readonly what: string
  readonly ownerId: string | undefined
  readonly dueOn: string | undefined
  readonly doneAt: Date | undefined
}

export interface ActionItems {
  byId(id: string): Promise<ActionItem | undefined>
  of(activityId: string): Promise<readonly ActionItem[]>
  /** Soonest first; what has no day comes last. */
  openOf(personId: string): Promise<readonly ActionItem[]>
  /** Everybody's that are not done and due on a day or later. */
  openFrom(day: string): Promise<readonly ActionItem[]>
  /** All of what was resolved, in place of what stood there. */
  replace(activityId: string, items: readonly ActionItem[]): Promise<void>
  done(id: string, at: Date): Promise<void>
}

/** An event in the platform's calendar that is to be made, changed or taken away. */
export interface CalendarEntry {
  readonly activityId: string
  readonly eventId: string | undefined
  readonly askedBy: string | undefined
  readonly wanted: number
  readonly tries: number
  /** Whoever asked for it knows that it does not work. */
  readonly told: boolean
}

export interface CalendarEntries {
  /** The event is to be as the activity is now. */
  want(activityId: string, askedBy: string | undefined, at: Date): Promise<void>
  due(now: Date, limit: number): Promise<readonly CalendarEntry[]>
  /** Whoever set or moved it last, by activity; none where nobody of the roster did. */
  askedBy(activityIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** The platform has it as it was wanted then; no event where it was taken away. */
  written(activityId: string, written: Pick<CalendarEntry, 'eventId' | 'wanted'>): Promise<void>
  /** The event is there, and not yet all of what was wanted. */
  made(activityId: string, eventId: string): Promise<void>
  /** Tried again at an instant. */
  failed(activityId: string, retry: { readonly notBefore: Date; readonly told: boolean }): Promise<void>
}
