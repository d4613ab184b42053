import type { OwnDay } from '#src/domain/own-day.ts'
import type { Major, School } from '#src/domain/school.ts'
import type { Person, Role } from '#src/domain/person.ts'
import type { Term } from '#src/domain/term.ts'
import type { FirstWeekday } from '#src/domain/weeks.ts'

/** Schools, majors and terms, read whole: they are few and nearly every answer needs them. */
export interface ConsortiumSnapshot {
  readonly schools: readonly School[]
  readonly majors: readonly Major[]
  readonly terms: readonly Term[]
  /** The consortium's own days off and at work, by date. */
  readonly ownDays: readonly OwnDay[]
  /** On which weekday teaching weeks start. */
  readonly firstWeekday: FirstWeekday
}

export interface Consortium {
  snapshot(): Promise<ConsortiumSnapshot>
  putSchool(school: School): Promise<Change>
  putMajor(major: Major): Promise<Change>
  putTerm(term: Term): Promise<Change>
  /**
   * Takes a term away together with what is owed for it, if nobody has begun on any of that. False when somebody has,
   * and then nothing is taken; true also when there is no such term.
   */
  removeTerm(id: string): Promise<boolean>
  /** How much is owed for a term, and on how much of that somebody has begun. */
  owedFor(termId: string): Promise<{ readonly owed: number; readonly begun: number }>
  putOwnDay(day: OwnDay): Promise<Change>
  /** False when there was none. */
  removeOwnDay(date: string): Promise<boolean>
  putFirstWeekday(day: FirstWeekday): Promise<Change>
}

/** What writing one row did. */
export type Change = 'new' | 'changed' | 'unchanged'

export interface People {
  byId(id: string): Promise<Person | undefined>
  byIds(ids: readonly string[]): Promise<readonly Person[]>
  byOpenId(openId: string): Promise<Person | undefined>
  /** Active people who are of one of these schools or hold a role there, by name. */
  ofSchools(schoolIds: readonly string[]): Promise<readonly Person[]>
  all(): Promise<readonly Person[]>
  /** Active people holding a role at a school. */
  holding(role: Role, schoolId: string): Promise<readonly Person[]>
  put(person: Person): Promise<Change>
  /** Many people, each once, as `put` would one by one; what it did to each, in order. */
  putAll(people: readonly Person[]): Promise<readonly Change[]>
  /** Whoever else holds this person waits until this transaction has ended. */
  hold(id: string): Promise<void>
  setActive(id: string, active: boolean): Promise<void>
  setLanguage(id: string, language: 'zh' | 'en'): Promise<void>
  /** The language somebody has chosen who is in no roster, by open id. */
  outsidersLanguage(openId: string): Promise<'zh' | 'en' | undefined>
  setOutsidersLanguage(openId: string, language: 'zh' | 'en'): Promise<void>
}

/** 群 — a chat the bot is or was in. */
export interface Chat {
  readonly id: string
  readonly kind: 'p2p' | 'group'
  readonly schoolId: string | undefined
  readonly hasBot: boolean
  readonly language: 'zh' | 'en' | undefined
}

export interface Chats {
  byId(id: string): Promise<Chat | undefined>
  /** The groups that are bound to one of these schools and have the bot. */
  groupsOf(schoolIds: readonly string[]): Promise<readonly Chat[]>
  put(chat: Chat): Promise<Change>
  /** True the first time this is said of this person or chat, false ever after: a greeting is said once. */
  greet(openIdOrChatId: string, at: Date): Promise<boolean>
}
