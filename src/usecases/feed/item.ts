import type { Words } from '#src/domain/policy/words.ts'
import type { ActivityKind } from '#src/ports/activities.ts'
import type { Waiting } from '../review/waiting.ts'

interface Dated {
  /** What it is about, by kind and id; the same for ever. */
  readonly uid: string
  readonly on: string
}

/** What is owed until a day; `waiting` for the verdict of somebody else. */
export interface FeedDuty extends Dated {
  readonly kind: 'duty'
  readonly stage: 'open' | 'late' | 'waiting' | 'done'
  readonly what: Words
  /** It is a verdict on that which is owed. */
  readonly review: boolean
  readonly clause: string
  readonly school: string
  readonly major: string | undefined
  /** 暂定 */
  readonly provisional: boolean
}

/** A verdict that others wait for. */
export interface FeedVerdict extends Dated {
  readonly kind: 'verdict'
  readonly about: Waiting['kind']
  readonly what: Words
  readonly number: string | undefined
  readonly school: string
  readonly major: string | undefined
}

/** 整改 — to be put right and answered. What was found is not said. */
export interface FeedNotice extends Dated {
  readonly kind: 'notice'
  readonly number: string
  readonly school: string
}

/** 行动项 — what it is stands in the minutes and is not said. */
export interface FeedAction extends Dated {
  readonly kind: 'action'
  readonly late: boolean
}

/** Something that is held. */
export interface FeedActivity extends Dated {
  readonly kind: 'activity'
  readonly of: ActivityKind
  readonly course: string
  readonly school: string
  /** `14:00-16:30`, `14:00` or empty. */
  readonly time: string
  readonly place: string
  readonly agenda: readonly string[]
  readonly cancelled: boolean
  readonly provisional: boolean
}

/** 听课预约 — nobody's name is said. */
export interface FeedLesson extends Dated {
  readonly kind: 'lesson'
  /** Whether one is to be observed oneself. */
  readonly own: boolean
  readonly course: string
  readonly className: string
  readonly school: string
  readonly periods: readonly number[]
  readonly time: string
}

export type FeedItem = FeedDuty | FeedVerdict | FeedNotice | FeedAction | FeedActivity | FeedLesson

/** Inclusive days of what a feed shows. */
export interface FeedWindow {
  readonly from: string
  readonly to: string
}
