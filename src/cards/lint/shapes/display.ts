import { type Shape, component } from '../shape.ts'
import { alignments, flags } from './choices.ts'

const icons = ['standard_icon', 'custom_icon']

/** Components that only show. Pages: card-json-v2-components/content-components. */
export const display: Readonly<Record<string, Shape>> = {
  markdown: component({
    needs: ['content'],
    may: ['text_size'],
    parts: { icon: icons },
    values: { text_align: alignments },
  }),
  div: component({ may: ['width'], parts: { text: ['plain_text', 'lark_md'], icon: icons } }),
  hr: component({}),
  img: component({
    needs: ['img_key', 'alt'],
    may: ['corner_radius', 'size', 'mode', 'custom_width'],
    parts: { alt: ['plain_text'], title: ['plain_text'] },
    values: {
      scale_type: ['crop_center', 'crop_top', 'fit_horizontal'],
      transparent: flags,
      preview: flags,
      compact_width: flags,
    },
  }),
  img_combination: component({
    needs: ['combination_mode', 'img_list'],
    may: ['corner_radius'],
    parts: { img_list: ['listed_image'] },
    values: {
      combination_mode: ['double', 'triple', 'bisect', 'trisect'],
      combination_transparent: flags,
    },
  }),
  person: component({
    needs: ['user_id'],
    values: {
      size: ['extra_small', 'small', 'medium', 'large'],
      show_avatar: flags,
      show_name: flags,
      style: ['normal', 'capsule'],
    },
  }),
  person_list: component({
    needs: ['persons'],
    may: ['lines'],
    parts: { persons: ['listed_person'], icon: icons, ud_icon: ['ud_icon'] },
    values: {
      size: ['extra_small', 'small', 'medium', 'large'],
      drop_invalid_user_id: flags,
      show_avatar: flags,
      show_name: flags,
    },
  }),
  chart: component({
    needs: ['chart_spec'],
    may: ['height'],
    values: {
      aspect_ratio: ['1:1', '2:1', '4:3', '16:9'],
      color_theme: ['brand', 'rainbow', 'complementary', 'converse', 'primary'],
      preview: flags,
    },
  }),
  table: component({
    needs: ['columns', 'rows'],
    may: ['page_size', 'row_height', 'row_max_height'],
    parts: { columns: ['table_column'], header_style: ['header_style'] },
    values: { freeze_first_column: flags },
  }),
}
