export type Json = string | number | boolean | null | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

/** What a button sends back: `action` is `<noun.verb>`, the rest is what the handler needs to know. */
export interface Action extends JsonObject {
  readonly action: string
}

/** Text shown as it is: no markup, no mention, no link. */
export interface PlainText {
  readonly tag: 'plain_text'
  readonly content: string
}

export function plainText(content: string): PlainText {
  return { tag: 'plain_text', content }
}

export interface Icon {
  readonly tag: 'standard_icon'
  readonly token: string
  readonly color?: string
  /** "16px 16px". */
  readonly size?: string
}

export interface Confirm {
  readonly title: PlainText
  readonly text: PlainText
}

export interface Callback {
  readonly type: 'callback'
  readonly value: Action
}

export interface OpenUrl {
  readonly type: 'open_url'
  readonly default_url: string
  readonly pc_url?: string
  readonly ios_url?: string
  readonly android_url?: string
}

/** Properties every component has. Page: component-json-v2-overview. */
export interface Placed {
  /** Unique in the card, `[A-Za-z][A-Za-z0-9_]{0,19}`. */
  readonly element_id?: string
  /** "4px 0px 4px 0px". */
  readonly margin?: string
}
