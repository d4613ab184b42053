/** One text in both languages of the page's chrome; a plain string where they do not differ. */
export type Words = string | { readonly zh: string; readonly en: string }

export interface PresentedPerson {
  readonly openId: string
  readonly name: string
  readonly school: Words
  /** Roles as a person would say them, at most two or three. */
  readonly roles: readonly Words[]
  /** One short line: title, course, or why one would want to be this person. */
  readonly line: Words
}

/** How far the clock is turned: an hour, a day, or to the next working morning. */
type ClockStep = 'hour' | 'day' | 'morning'

/**
 * What "do it for me" does. `as` is an open id; `chat` is `private`, a chat id, or a group's name.
 * `press` looks for the newest button in the chat whose callback value carries this `action` (contract, section 6).
 */
type GuideAction =
  | { readonly kind: 'say'; readonly as: string; readonly chat: string; readonly text: string }
  | { readonly kind: 'press'; readonly as: string; readonly chat: string; readonly action: string }
  | { readonly kind: 'open'; readonly as: string; readonly chat: string }
  | { readonly kind: 'clock'; readonly step: ClockStep }
  /** To a wall time in the presentation's zone, `2026-12-30T08:00`; forward only. */
  | { readonly kind: 'clock'; readonly to: string }

export interface GuideStep {
  /** Stable: the page remembers by it that the step is done. */
  readonly id: string
  readonly title: Words
  readonly text: Words
  readonly action: GuideAction
}

interface CommandHint {
  /** As typed, `/听课` or `/observe`. */
  readonly command: string
  readonly line: Words
}

interface MenuItem {
  readonly eventKey: string
  readonly label: Words
}

interface PageLink {
  readonly label: Words
  /** `{person}` stands for the open id of whoever one is. */
  readonly href: string
}

/** Everything the page says about this consortium; plain data, sent to the browser as it is. */
export interface Presentation {
  readonly consortium: Words
  /** The bot's name in Feishu, the one people type after `@`. */
  readonly botName: string
  readonly people: readonly PresentedPerson[]
  readonly guide: readonly GuideStep[]
  /** Offered after `/`, and as a start in an empty private chat. */
  readonly commands?: readonly CommandHint[]
  /** The bot menu under a private chat. */
  readonly menu?: readonly MenuItem[]
  /** Further pages of the demo, such as the console; opened in another tab. */
  readonly links?: readonly PageLink[]
  /** Open id of the person a newcomer is first; the first of `people` without it. */
  readonly startAs?: string
  /** IANA name; `Asia/Shanghai` without it. */
  readonly timeZone?: string
}
