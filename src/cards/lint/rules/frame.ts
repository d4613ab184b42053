import { ofKind, type Rule, when } from '../seen.ts'

/** The card around its components. Pages: card-json-v2-structure, content-components/title. */
export const frameRules: Rule = (seen) => [
  ...when(seen.card['schema'] !== '2.0', 'schema', 'schema', 'anything but "2.0" is read as card JSON 1.0'),
  ...ofKind(seen, 'config').flatMap(({ value, path }) =>
    when(
      value['update_multi'] !== undefined && value['update_multi'] !== true,
      'shared',
      `${path}.update_multi`,
      'a card of 2.0 is shared by its readers',
    ),
  ),
  ...ofKind(seen, 'header').flatMap(({ value, path }) => {
    const tags = value['text_tag_list']
    return when(
      Array.isArray(tags) && tags.length > 3,
      'header-tags',
      `${path}.text_tag_list`,
      'more than 3 tags are not shown',
    )
  }),
]
