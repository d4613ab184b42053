import { type Block, type Element, elementsOf } from './element.ts'
import { given } from './given.ts'
import { type PlainText, plainText } from './parts.ts'
import { type TagColor, type Tone, tagColor } from './tone.ts'

interface HeaderTag {
  readonly tag: 'text_tag'
  readonly text: PlainText
  readonly color: TagColor
}

/** Card JSON 2.0. Page: card-json-v2-structure. */
export interface Card {
  readonly schema: '2.0'
  readonly config: {
    readonly update_multi: true
    readonly width_mode: 'fill'
    readonly enable_forward: false
    readonly summary: { readonly content: string }
  }
  readonly header?: {
    readonly title: PlainText
    readonly subtitle?: PlainText
    readonly text_tag_list?: readonly HeaderTag[]
    readonly template: Tone
  }
  readonly body: { readonly vertical_spacing: string; readonly elements: readonly Element[] }
}

interface CardOptions {
  readonly title: string
  readonly subtitle?: string | undefined
  readonly tone?: Tone | undefined
  /** At most three are shown. */
  readonly tags?: readonly { readonly text: string; readonly tone: Tone }[] | undefined
  /** The line in the list of chats; the title where it is left out. */
  readonly summary?: string | undefined
}

export function card(options: CardOptions, ...blocks: readonly Block[]): Card {
  const { title, subtitle, tone = 'blue', tags = [], summary = title } = options
  return {
    schema: '2.0',
    // A forwarded card would carry what it shows past the people it was drawn for.
    config: { update_multi: true, width_mode: 'fill', enable_forward: false, summary: { content: summary } },
    header: {
      title: plainText(title),
      ...given({ subtitle: subtitle ? plainText(subtitle) : undefined }),
      ...given({ text_tag_list: tags.length > 0 ? tags.slice(0, 3).map(headerTag) : undefined }),
      template: tone,
    },
    body: { vertical_spacing: '8px', elements: elementsOf(blocks) },
  }
}

function headerTag({ text, tone }: { readonly text: string; readonly tone: Tone }): HeaderTag {
  return { tag: 'text_tag', text: plainText(text), color: tagColor(tone) }
}
