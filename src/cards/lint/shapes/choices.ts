export const alignments = ['left', 'center', 'right'] as const
export const heights = ['top', 'center', 'bottom'] as const
export const directions = ['vertical', 'horizontal'] as const
export const flags = [true, false] as const

/** Page: title, `template`. */
export const templates = [
  'blue',
  'wathet',
  'turquoise',
  'green',
  'yellow',
  'orange',
  'red',
  'carmine',
  'violet',
  'purple',
  'indigo',
  'grey',
  'default',
] as const

/** Page: title, `text_tag_list`; the options of a table have the same. */
export const tagColors = [
  'neutral',
  'blue',
  'turquoise',
  'lime',
  'orange',
  'violet',
  'indigo',
  'wathet',
  'green',
  'yellow',
  'red',
  'purple',
  'carmine',
] as const
