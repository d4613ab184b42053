import { isObject } from '../json-object.ts'
import { type Rule, when } from '../seen.ts'

const most = 100

/** Which text of which object has a limit. Pages: button, input, overflow and the selects. */
const limited: readonly (readonly [kind: string | undefined, property: string])[] = [
  ['button', 'text'],
  ['overflow_option', 'text'],
  [undefined, 'placeholder'],
]

export const textRules: Rule = ({ objects }) =>
  objects.flatMap(({ kind, value, path }) =>
    limited
      .filter(([of]) => of === undefined || of === kind)
      .flatMap(([, property]) => {
        const text = value[property]
        const content = isObject(text) ? text['content'] : undefined
        return when(
          typeof content === 'string' && content.length > most,
          'text-limit',
          `${path}.${property}`,
          `more than ${most} characters`,
        )
      }),
  )
