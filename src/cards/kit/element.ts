import type { Display } from './display.ts'
import type { Interactive } from './field.ts'
import type { Icon, Placed, PlainText } from './parts.ts'

export interface Column extends Placed {
  readonly tag: 'column'
  readonly width: 'auto' | 'weighted'
  /** 1–5, of a weighted column. */
  readonly weight?: number
  readonly vertical_align?: 'top' | 'center' | 'bottom'
  readonly vertical_spacing?: string
  readonly elements: readonly Element[]
}

export interface ColumnSet extends Placed {
  readonly tag: 'column_set'
  readonly flex_mode: 'none' | 'stretch' | 'flow' | 'bisect' | 'trisect'
  readonly horizontal_spacing?: string
  readonly horizontal_align?: 'left' | 'center' | 'right'
  readonly columns: readonly Column[]
}

export interface Form extends Placed {
  readonly tag: 'form'
  readonly name: string
  readonly vertical_spacing?: string
  readonly elements: readonly Element[]
}

export interface CollapsiblePanel extends Placed {
  readonly tag: 'collapsible_panel'
  readonly expanded: boolean
  readonly header: {
    readonly title: PlainText
    readonly vertical_align?: 'top' | 'center' | 'bottom'
    readonly icon?: Icon
    readonly icon_position?: 'left' | 'right' | 'follow_text'
    readonly icon_expanded_angle?: -180 | -90 | 90 | 180
  }
  readonly border?: { readonly color: string; readonly corner_radius: string }
  readonly vertical_spacing?: string
  readonly padding?: string
  readonly elements: readonly Element[]
}

/** Everything the kit can put into a card. Pages: card-json-v2-components. */
export type Element = Display | Interactive | ColumnSet | Form | CollapsiblePanel

/** What a builder takes: one element, several, or none. */
export type Block = Element | readonly Element[] | undefined | false

export function elementsOf(blocks: readonly Block[]): readonly Element[] {
  return blocks.flatMap((block) => block || [])
}
