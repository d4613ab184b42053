/** 听课方式 — how the observer came: unannounced, with the class, among peers, open lesson … */
export const modes = ['推门听课', '随堂听课', '同行听课', '公开课', '跨校互评', '领导听课'] as const
export type Mode = (typeof modes)[number]

export const grades = ['优', '良', '中', '合格', '不合格'] as const
export type Grade = (typeof grades)[number]

/** 听课记录的内容 — what an observer files. Texts are as typed; `score` is 0–100 in halves. */
export interface ObservationContent {
  readonly date: string
  /** Numbers of lessons in the day, ascending; the first of the afternoon is the one after the last of the morning. */
  readonly periods: readonly number[]
  /** Ids of people. The first observer is the one who files. */
  readonly teacherId: string
  readonly observerIds: readonly string[]
  readonly course: string
  readonly className: string
  readonly topic: string
  readonly mode: Mode
  readonly score: number | undefined
  readonly grade: Grade | undefined
  /** Points by criterion of the consortium's rubric. */
  readonly rubric: Readonly<Record<string, number>>
  readonly strengths: string
  readonly problems: string
  readonly suggestions: string
}

/**
 * 听课记录的状态 — `draft` and `returned` (退回) do not count towards coverage; `submitted` (已提交) waits for the
 * observed teacher, `acknowledged` (已确认) was read by them, `withdrawn` (已撤回) keeps its number.
 */
export type ObservationStatus = 'draft' | 'submitted' | 'acknowledged' | 'returned' | 'withdrawn'

export interface Observation {
  readonly id: string
  /** TK-2026-0001; a draft has none. */
  readonly number: string
  /** Counts from 1; each edit adds one and keeps the former. */
  readonly version: number
  readonly content: ObservationContent
  /** The school and the major of the observed teacher at the time of filing. */
  readonly schoolId: string
  readonly majorId: string | undefined
  readonly status: ObservationStatus
  readonly filedAt: Date
  readonly acknowledgement: { readonly at: Date; readonly reply: string } | undefined
}

/** 草稿 — what has been read or filled so far. Anything may be missing. */
export type ObservationDraft = Partial<{
  -readonly [Slot in keyof ObservationContent]: ObservationContent[Slot]
}>
