import { type Shape, shape } from '../shape.ts'
import { alignments, directions, flags, heights, tagColors, templates } from './choices.ts'

const texts = ['plain_text', 'lark_md']
const icons = ['standard_icon', 'custom_icon']

/** The card around its components. Pages: card-json-v2-structure, content-components/title. */
export const frame: Readonly<Record<string, Shape>> = {
  card: shape({
    needs: ['schema', 'body'],
    parts: { config: ['config'], header: ['header'], body: ['body'], card_link: ['address'] },
  }),
  config: shape({
    may: ['streaming_config', 'locales', 'update_multi', 'style'],
    parts: { summary: ['summary'] },
    values: {
      streaming_mode: flags,
      enable_forward: flags,
      enable_forward_interaction: flags,
      use_custom_translation: flags,
      width_mode: ['default', 'compact', 'fill'],
    },
  }),
  summary: shape({ may: ['content', 'i18n_content'] }),
  header: shape({
    needs: ['title'],
    may: ['i18n_text_tag_list', 'padding'],
    parts: { title: texts, subtitle: texts, text_tag_list: ['text_tag'], icon: icons },
    values: { template: templates },
  }),
  text_tag: shape({
    needs: ['tag', 'text'],
    may: ['element_id'],
    parts: { text: ['plain_text'] },
    values: { color: tagColors },
  }),
  body: shape({
    needs: ['elements'],
    may: ['padding', 'horizontal_spacing', 'vertical_spacing'],
    parts: { elements: 'component' },
    values: { direction: directions, horizontal_align: alignments, vertical_align: heights },
  }),
}
