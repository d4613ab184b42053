import { foldWidth } from '../reading/fold.ts'

/** What people put around what they ask for, in both languages; it says nothing about which item is meant. */
const around =
  /怎么|怎样|什么时候|什么|哪些|哪个|哪一?条|哪天|多少|是不是|有没有|请问|一下|看看|查询|政策|条款|原文|硬指标|那个|这个|我们|咱们|从|的|了|吗|呢|吧|啊|是|\b(?:the|an?|of|and|or|to|in|for|is|are|what|when|who|how|must|does|do|say|about|policy|clause)\b/g

/** Text as it is compared: half-width, lower case, without quotation marks, and commas and stops as spaces. */
export function comparable(text: string): string {
  return foldWidth(text)
    .toLowerCase()
    .replaceAll(/[“”"'‘’「」『』]/g, '')
    .replaceAll(/[，。、；：？！,;?!]/g, ' ')
    .trim()
}

/** The pairs of Chinese characters, the words and the numbers of a text. Chinese has no spaces to cut words at. */
export function piecesOf(text: string): readonly string[] {
  const runs = comparable(text)
    .replaceAll(around, ' ')
    .matchAll(/\p{Script=Han}+|[a-z]{2,}|\d+(?:\.\d+)?/gu)
  return [
    ...new Set([...runs].flatMap(([run]) => (/\p{Script=Han}/u.test(run) ? pairsOf(run) : [singular(run)]))),
  ]
}

/** `agreements` is asked for with `agreement`. */
function singular(word: string): string {
  return word.length > 3 ? word.replace(/(?<!s)s$/, '') : word
}

function pairsOf(run: string): readonly string[] {
  const characters = Array.from(run)
  if (characters.length < 2) return characters
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)
}

/** Single Chinese characters and words: what still meets where a pair is mistyped. */
export function crumbsOf(text: string): readonly string[] {
  const runs = comparable(text)
    .replaceAll(around, ' ')
    .matchAll(/\p{Script=Han}|[a-z]{3,}/gu)
  return [...new Set([...runs].map(([run]) => run))]
}
