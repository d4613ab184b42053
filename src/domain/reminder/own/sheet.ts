import { foldWidth } from '../../reading/fold.ts'
import { blank, type Span } from '../../reading/sheet.ts'

/** What was found in a sentence, and where it stands. */
export interface Found<Value> {
  readonly spans: readonly Span[]
  readonly value: Value
}

/** Words that say a day and a part of it at once. */
const contracted: readonly (readonly [RegExp, string])[] = [
  [/今早/gu, '今天早上'],
  [/今晚/gu, '今天晚上'],
  [/明早/gu, '明天早上'],
  [/明晚/gu, '明天晚上'],
  [/每晚/gu, '每天晚上'],
  [/每早/gu, '每天早上'],
  [/明儿个?/gu, '明天'],
  [/(?<=[天日号一二三四五六末])早(?=\s*[\d一二三四五六七八九十两]+\s*[点:：])/gu, '早上'],
  [/(?<=[天日号一二三四五六末])晚(?=\s*[\d一二三四五六七八九十两]+\s*[点:：])/gu, '晚上'],
  [/(?<=点)整/gu, ''],
  [/(?<=\d)时(?=整|半|\d|提醒|[,，\s]|$)/gu, '点'],
]

/** The sentence as it is read: a day and its hour stand apart. As typed, and folded; both of the same length. */
export function opened(text: string): { readonly original: string; readonly open: string } {
  const original = contracted.reduce((words, [from, to]) => words.replaceAll(from, to), text)
  return { original, open: foldWidth(original) }
}

export function without(open: string, spans: readonly Span[]): string {
  return spans.reduce(blank, open)
}
