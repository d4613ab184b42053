import { type Shape, component } from '../shape.ts'
import { flags } from './choices.ts'

const asking = { behaviors: ['behavior'], confirm: ['confirm'] }
const tips = { hover_tips: ['plain_text'], disabled_tips: ['plain_text'] }
const hint = { placeholder: ['plain_text'] }
const asked = { required: flags, disabled: flags }
const bordered = { ...asked, type: ['default', 'text'] }

/** Components people use. Pages: card-json-v2-components/interactive-components. */
export const interactive: Readonly<Record<string, Shape>> = {
  button: component({
    may: ['name', 'width'],
    parts: { ...asking, ...tips, text: ['plain_text'], icon: ['standard_icon', 'custom_icon'] },
    values: {
      type: [
        'default',
        'primary',
        'danger',
        'text',
        'primary_text',
        'danger_text',
        'primary_filled',
        'danger_filled',
        'laser',
      ],
      size: ['tiny', 'small', 'medium', 'large'],
      disabled: flags,
      form_action_type: ['submit', 'reset'],
    },
  }),
  input: component({
    may: ['name', 'default_value', 'width', 'max_length', 'rows', 'max_rows'],
    parts: { ...asking, ...hint, label: ['plain_text'], disabled_tips: ['plain_text'] },
    values: {
      ...asked,
      input_type: ['text', 'multiline_text', 'password'],
      auto_resize: flags,
      show_icon: flags,
      label_position: ['top', 'left'],
    },
  }),
  select_static: component({
    may: ['name', 'width', 'initial_option', 'initial_index'],
    parts: { ...asking, ...hint, options: ['option'] },
    values: bordered,
  }),
  multi_select_static: component({
    needs: ['name'],
    may: ['width', 'selected_values'],
    parts: { ...asking, ...hint, options: ['option'] },
    values: bordered,
  }),
  select_person: component({
    may: ['name', 'width', 'initial_option'],
    parts: { ...asking, ...hint, options: ['person_option'] },
    values: bordered,
  }),
  multi_select_person: component({
    needs: ['name'],
    may: ['width', 'selected_values'],
    parts: { ...asking, ...hint, options: ['person_option'] },
    values: bordered,
  }),
  date_picker: component({
    may: ['name', 'width', 'initial_date', 'value'],
    parts: { ...asking, ...hint },
    values: asked,
  }),
  picker_time: component({
    may: ['name', 'width', 'initial_time', 'value'],
    parts: { ...asking, ...hint },
    values: asked,
  }),
  picker_datetime: component({
    may: ['name', 'width', 'initial_datetime', 'value'],
    parts: { ...asking, ...hint },
    values: asked,
  }),
  select_img: component({
    needs: ['options'],
    may: ['name', 'value'],
    parts: { ...asking, options: ['image_option'], disabled_tips: ['plain_text'] },
    values: {
      ...asked,
      multi_select: flags,
      can_preview: flags,
      layout: ['stretch', 'bisect', 'trisect'],
      aspect_ratio: ['1:1', '16:9', '4:3'],
    },
  }),
  overflow: component({
    needs: ['options'],
    may: ['width'],
    parts: { ...asking, options: ['overflow_option'] },
  }),
  checker: component({
    may: ['name', 'padding'],
    parts: {
      ...asking,
      ...tips,
      text: ['plain_text', 'lark_md'],
      button_area: ['button_area'],
      checked_style: ['checked_style'],
    },
    values: { checked: flags, overall_checkable: flags, disabled: flags },
  }),
}
