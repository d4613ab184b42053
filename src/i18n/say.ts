import { catalogue, type MessageKey, type MessageValues, type ValuesOf } from './messages.ts'
import type { Language } from './pair.ts'

/** Says a sentence in one language. */
export interface Say {
  readonly language: Language
  <Key extends MessageKey>(key: Key, ...values: ValuesOf<Key>): string
}

/** A sentence waiting for its language: which one, and what fills its holes. */
export interface Sentence {
  readonly key: MessageKey
  readonly values: MessageValues
}

export function sentence<Key extends MessageKey>(key: Key, ...values: ValuesOf<Key>): Sentence {
  return { key, values: values[0] ?? {} }
}

/** The text of a sentence in a language. A hole without a value is a bug and throws. */
export function textOf({ key, values }: Sentence, language: Language): string {
  return catalogue[key][language].replaceAll(/\{(\w+)\}/g, (_, hole: string) => {
    const value = values[hole]
    if (value === undefined) throw new Error(`The sentence ${key} has no value for {${hole}}.`)
    return String(value)
  })
}

export function sayIn(language: Language): Say {
  const say = <Key extends MessageKey>(key: Key, ...values: ValuesOf<Key>) =>
    textOf({ key, values: values[0] ?? {} }, language)
  return Object.assign(say, { language })
}
