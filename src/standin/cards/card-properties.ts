/**
 * What each tag of card JSON 2.0 may carry, from the component pages (feishu-cards/card-json-v2-components). The
 * platform refuses any other property: unlike 1.0 it ignores nothing.
 */
const words = (text: string): string[] => text.trim().split(/\s+/)

const common = words('tag element_id margin')
const text = words('tag content i18n_content text_size text_align text_color lines')
const layout = words('direction padding horizontal_spacing horizontal_align vertical_spacing vertical_align')
const asking = words('name disabled disabled_tips hover_tips confirm behaviors')
const field = [...asking, ...words('required placeholder width type value')]

const table: Readonly<Record<string, readonly string[]>> = {
  plain_text: text,
  lark_md: text,
  text_tag: words('tag element_id text color'),
  standard_icon: words('tag token color size img_key'),
  custom_icon: words('tag img_key size color token'),

  column_set: [...common, ...layout, ...words('flex_mode background_style columns behaviors action')],
  column: [...common, ...layout, ...words('width weight background_style elements behaviors action')],
  form: [...common, ...layout, ...words('name elements confirm')],
  interactive_container: [
    ...common,
    ...layout,
    ...asking,
    ...words('width height background_style has_border border_color corner_radius elements'),
  ],
  collapsible_panel: [...common, ...layout, ...words('expanded background_color header border elements')],

  div: [...common, ...words('text icon width')],
  markdown: [...common, ...words('content i18n_content text_align text_size icon')],
  hr: common,
  img: [
    ...common,
    ...words('img_key alt title corner_radius scale_type size transparent preview mode'),
    ...words('compact_width custom_width'),
  ],
  img_combination: [...common, ...words('combination_mode combination_transparent corner_radius img_list')],
  person: [...common, ...words('size user_id show_avatar show_name style')],
  person_list: [
    ...common,
    ...words('persons size lines show_avatar show_name drop_invalid_user_id icon ud_icon'),
  ],
  chart: [...common, ...words('aspect_ratio color_theme chart_spec preview height')],
  table: [
    ...common,
    ...words('page_size row_height row_max_height freeze_first_column header_style columns rows'),
  ],
  audio: [...common, ...words('file_key audio_id show_time fallback style')],

  button: [
    ...common,
    ...asking,
    ...words('type size width text icon form_action_type required'),
    // Kept by the platform for older cards.
    ...words('value url multi_url action_type complex_interaction'),
  ],
  input: [
    ...common,
    ...field,
    ...words('default_value max_length input_type rows auto_resize max_rows show_icon label label_position'),
    ...words('fallback'),
  ],
  select_static: [...common, ...field, ...words('initial_option initial_index options')],
  multi_select_static: [...common, ...field, ...words('selected_values options')],
  select_person: [...common, ...field, ...words('initial_option options')],
  multi_select_person: [...common, ...field, ...words('selected_values options')],
  select_img: [
    ...common,
    ...field,
    ...words('style multi_select layout can_preview aspect_ratio options selected_values'),
  ],
  date_picker: [...common, ...field, ...words('initial_date')],
  picker_time: [...common, ...field, ...words('initial_time')],
  picker_datetime: [...common, ...field, ...words('initial_datetime')],
  overflow: [...common, ...asking, ...words('width options value')],
  checker: [
    ...common,
    ...asking,
    ...words('checked text overall_checkable button_area checked_style padding required value'),
  ],
}

const allowed = new Map(Object.entries(table).map(([tag, properties]) => [tag, new Set(properties)]))

export function isKnownTag(tag: string): boolean {
  return allowed.has(tag)
}

/** The first property a tag may not carry. */
export function unknownProperty(tag: string, node: Readonly<Record<string, unknown>>): string | undefined {
  const properties = allowed.get(tag)
  return properties && Object.keys(node).find((key) => !properties.has(key))
}
