export type Language = 'zh' | 'en'

/** One sentence in both languages. A missing one does not compile; `{name}` is a hole. */
export interface Pair {
  readonly zh: string
  readonly en: string
}

/** Keeps the exact texts in the type, so that the holes of each sentence are known to the compiler. */
export function messages<const Catalogue extends Record<string, Pair>>(catalogue: Catalogue): Catalogue {
  return catalogue
}

/** The names of the holes in a sentence. */
export type Holes<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | Holes<Rest>
  : never
