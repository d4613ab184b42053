import { type Shape, shape } from '../shape.ts'
import { alignments, flags, heights, tagColors } from './choices.ts'

/** Objects inside components. */
export const parts: Readonly<Record<string, Shape>> = {
  plain_text: shape({
    needs: ['tag', 'content'],
    may: ['i18n_content', 'text_size', 'text_color', 'lines'],
    values: { text_align: alignments },
  }),
  lark_md: shape({
    needs: ['tag', 'content'],
    may: ['i18n_content', 'text_size', 'text_color', 'lines'],
    values: { text_align: alignments },
  }),
  standard_icon: shape({ needs: ['tag', 'token'], may: ['color', 'img_key', 'size'] }),
  custom_icon: shape({ needs: ['tag', 'img_key'], may: ['color', 'token', 'size'] }),
  ud_icon: shape({ needs: ['token'], may: ['style'] }),
  address: shape({ may: ['url', 'pc_url', 'ios_url', 'android_url'] }),
  jump: shape({ parts: { multi_url: ['address'] } }),
  confirm: shape({ needs: ['title', 'text'], parts: { title: ['plain_text'], text: ['plain_text'] } }),
  behavior: shape({
    needs: ['type'],
    may: ['value', 'default_url', 'pc_url', 'ios_url', 'android_url'],
    values: { type: ['callback', 'open_url'] },
  }),
  option: shape({
    needs: ['text', 'value'],
    parts: { text: ['plain_text'], icon: ['standard_icon', 'custom_icon'] },
  }),
  person_option: shape({ may: ['value'] }),
  overflow_option: shape({
    may: ['value'],
    parts: { text: ['plain_text'], multi_url: ['address'] },
  }),
  image_option: shape({
    needs: ['img_key'],
    may: ['value'],
    parts: { disabled_tips: ['plain_text'], hover_tips: ['plain_text'] },
    values: { disabled: flags },
  }),
  listed_image: shape({ needs: ['img_key'], may: ['transparent'] }),
  listed_person: shape({ needs: ['id'] }),
  border: shape({ may: ['color', 'corner_radius'] }),
  button_area: shape({ parts: { buttons: ['button'] }, values: { pc_display_rule: ['always', 'on_hover'] } }),
  checked_style: shape({ may: ['opacity'], values: { show_strikethrough: flags } }),
  panel_header: shape({
    may: ['background_color', 'padding', 'position'],
    parts: { title: ['plain_text', 'markdown'], icon: ['standard_icon', 'custom_icon'] },
    values: {
      width: ['fill', 'auto', 'auto_when_fold'],
      vertical_align: heights,
      icon_position: ['left', 'right', 'follow_text'],
      icon_expanded_angle: [-180, -90, 90, 180],
    },
  }),
  header_style: shape({
    may: ['lines'],
    values: {
      text_align: alignments,
      text_size: ['normal', 'heading'],
      background_style: ['none', 'grey'],
      text_color: ['default', 'grey'],
      bold: flags,
    },
  }),
  table_column: shape({
    needs: ['name', 'data_type'],
    may: ['display_name', 'width', 'date_format'],
    parts: { format: ['number_format'] },
    values: {
      data_type: ['text', 'lark_md', 'options', 'number', 'persons', 'date', 'markdown'],
      vertical_align: heights,
      horizontal_align: alignments,
    },
  }),
  number_format: shape({ may: ['precision', 'symbol'], values: { separator: flags } }),
  cell_option: shape({ needs: ['text'], values: { color: tagColors } }),
}
