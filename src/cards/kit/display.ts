import type { JsonObject, Placed, PlainText } from './parts.ts'
import type { TagColor } from './tone.ts'

export interface Markdown extends Placed {
  readonly tag: 'markdown'
  readonly content: string
  readonly text_size?: 'heading' | 'normal' | 'notation'
  readonly text_align?: 'left' | 'center' | 'right'
}

export interface Divider extends Placed {
  readonly tag: 'hr'
}

export interface Image extends Placed {
  readonly tag: 'img'
  readonly img_key: string
  readonly alt: PlainText
  readonly title?: PlainText
  readonly preview?: boolean
}

export interface ImageCombination extends Placed {
  readonly tag: 'img_combination'
  readonly combination_mode: 'double' | 'triple' | 'bisect' | 'trisect'
  readonly img_list: readonly { readonly img_key: string }[]
}

export interface Chart extends Placed {
  readonly tag: 'chart'
  readonly chart_spec: JsonObject
  readonly aspect_ratio?: '1:1' | '2:1' | '4:3' | '16:9'
  readonly color_theme?: 'brand' | 'rainbow' | 'complementary' | 'converse' | 'primary'
  readonly preview?: boolean
  /** "auto" or "240px"; a height in px overrules the ratio. */
  readonly height?: string
}

export type CellType = 'text' | 'number' | 'options' | 'markdown' | 'date' | 'persons'
export interface CellOption {
  readonly text: string
  readonly color?: TagColor
}
export type CellValue = string | number | readonly string[] | readonly CellOption[]

export interface TableColumn {
  readonly name: string
  readonly display_name: string
  readonly data_type: CellType
  /** "auto", "120px" (80–600) or "25%". */
  readonly width?: string
  readonly horizontal_align?: 'left' | 'center' | 'right'
  readonly vertical_align?: 'top' | 'center' | 'bottom'
  readonly format?: { readonly precision?: number; readonly symbol?: string; readonly separator?: boolean }
  readonly date_format?: string
}

export interface Table extends Placed {
  readonly tag: 'table'
  readonly page_size: number
  readonly row_height?: 'low' | 'middle' | 'high' | 'auto'
  readonly freeze_first_column?: boolean
  readonly header_style?: {
    readonly text_align?: 'left' | 'center' | 'right'
    readonly background_style?: 'none' | 'grey'
    readonly bold?: boolean
    readonly lines?: number
  }
  readonly columns: readonly TableColumn[]
  readonly rows: readonly Readonly<Record<string, CellValue>>[]
}

/** Components that only show. Pages: card-json-v2-components/content-components. */
export type Display = Markdown | Divider | Image | ImageCombination | Chart | Table
