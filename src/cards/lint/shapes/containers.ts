import { type Shape, component } from '../shape.ts'
import { alignments, directions, flags, heights } from './choices.ts'

const arranged = { direction: directions, horizontal_align: alignments, vertical_align: heights }
const spaced = ['padding', 'horizontal_spacing', 'vertical_spacing']

/** Components that hold components. Pages: card-json-v2-components/containers. */
export const containers: Readonly<Record<string, Shape>> = {
  column_set: component({
    needs: ['columns'],
    may: ['horizontal_spacing', 'background_style'],
    parts: { columns: ['column'], action: ['jump'] },
    values: {
      flex_mode: ['none', 'stretch', 'flow', 'bisect', 'trisect'],
      horizontal_align: alignments,
    },
  }),
  column: component({
    may: [...spaced, 'width', 'background_style'],
    parts: { elements: 'component', action: ['jump'] },
    values: { ...arranged, weight: [1, 2, 3, 4, 5] },
  }),
  form: component({
    needs: ['name', 'elements'],
    may: spaced,
    parts: { elements: 'component' },
    values: arranged,
  }),
  collapsible_panel: component({
    needs: ['header'],
    may: [...spaced, 'background_color'],
    parts: { header: ['panel_header'], border: ['border'], elements: 'component' },
    values: { ...arranged, expanded: flags },
  }),
  interactive_container: component({
    needs: ['behaviors', 'elements'],
    may: [...spaced, 'width', 'height', 'background_style', 'border_color', 'corner_radius'],
    parts: {
      behaviors: ['behavior'],
      elements: 'component',
      confirm: ['confirm'],
      hover_tips: ['plain_text'],
      disabled_tips: ['plain_text'],
    },
    values: { ...arranged, has_border: flags, disabled: flags },
  }),
}
