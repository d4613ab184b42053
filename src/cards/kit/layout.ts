import { type Block, type CollapsiblePanel, type Column, type ColumnSet, elementsOf } from './element.ts'
import { plainText } from './parts.ts'

/** Side by side, equally wide; four and more wrap on a narrow screen. */
export function columns(...cells: readonly (readonly Block[])[]): ColumnSet {
  return {
    tag: 'column_set',
    flex_mode: wrapping(cells.length),
    horizontal_spacing: '8px',
    columns: cells.map((blocks): Column => ({
      tag: 'column',
      width: 'weighted',
      weight: 1,
      vertical_align: 'top',
      vertical_spacing: '4px',
      elements: elementsOf(blocks),
    })),
  }
}

function wrapping(cells: number): ColumnSet['flex_mode'] {
  if (cells < 4) return 'none'
  return cells % 3 === 0 ? 'trisect' : 'bisect'
}

/** Buttons in a row that wraps; nothing where there are none. */
export function buttons(...blocks: readonly Block[]): ColumnSet | undefined {
  const elements = elementsOf(blocks)
  if (elements.length === 0) return undefined
  return {
    tag: 'column_set',
    flex_mode: 'flow',
    horizontal_spacing: '8px',
    columns: elements.map((element): Column => ({
      tag: 'column',
      width: 'auto',
      vertical_align: 'center',
      elements: [element],
    })),
  }
}

interface PanelOptions {
  readonly title: string
  readonly expanded?: boolean | undefined
}

/** Folded away until it is opened. Holds no form and no table. Page: containers/collapsible-panel. */
export function panel(
  { title, expanded = false }: PanelOptions,
  ...blocks: readonly Block[]
): CollapsiblePanel {
  return {
    tag: 'collapsible_panel',
    expanded,
    header: {
      title: plainText(title),
      vertical_align: 'center',
      icon: { tag: 'standard_icon', token: 'down-small-ccm_outlined', size: '16px 16px' },
      icon_position: 'right',
      icon_expanded_angle: -180,
    },
    border: { color: 'grey', corner_radius: '5px' },
    vertical_spacing: '8px',
    padding: '8px 8px 8px 8px',
    elements: elementsOf(blocks),
  }
}
