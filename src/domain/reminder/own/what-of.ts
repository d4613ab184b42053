import { taken } from '../../reading/sheet.ts'

const people =
  '(?:我们|我|大家|各位(?:老师)?|各校|各个?学校|全体(?:老师|成员)?|所有人|老师们|同事们|群里|本群|自己|他们)'
const polite = String.raw`(?:请|麻烦|帮忙|帮我|帮|记得|到时候?|届时|你|就|也|都|给|在|于|好吗|可以吗|一下|一声|吧|谢谢)`
const setting = '(?:(?:设置?|定|加|建|创建|新建|弄|来)(?:一个|个|一下|下)?)'
const toDo = '(?:要|该|得|记得|别忘了?|不要忘记?|需要|关于|[:：])'

/** The words that ask for it: 请提醒我, 没交的提醒一下, 设个提醒. */
const asking = new RegExp(
  [
    String.raw`(?:还)?(?:没有?|未)(?:按时|及时)?(?:交|报|上报|提交|签|备案|填|完成)的?(?:学校|人|老师)?(?=[^。]{0,14}提醒)`,
    String.raw`${polite}*${setting}?(?:的)?(?:再)?(?:提醒|通知|喊|叫)(?=${people}|一下|一声|[:：]|我)(?:一下|一声|下)?${people}?(?:一下|一声|下)?${toDo}*`,
    String.raw`${polite}*${setting}?(?:的)?提醒${people}?${toDo}*`,
    String.raw`\b(?:please\s+)?remind\s+(?:me|us|everybody|everyone|all(?:\s+of\s+us)?|the\s+group|those\s+who\s+have\s+not(?:\s+\w+)?)\b(?:\s+(?:to|that|about|of))?`,
    String.raw`(?<![\p{L}])(?:set|add)\s+(?:a\s+)?reminder(?:\s+(?:to|for))?`,
  ].join('|'),
  'giu',
)
const marks = String.raw`[\s,，。.;；:：!！、~?？${taken}-]`
const filler = String.raw`(?:请|麻烦|帮我|记得|到时候?|届时|之?前|以前|时候|的时候|开始|就|要|在|于|吧|哦|啊|一下|谢谢|那天|当天|的|and|to|of|about|that|please|at|on|by)`
const edges = new RegExp(
  String.raw`^(?:${marks}|${filler}(?![\p{Script=Latin}]))+|(?:${marks}|(?<![\p{Script=Latin}])${filler})+$`,
  'giu',
)

/** What somebody wants to be told: what is left when everything about when and whom is gone. */
export function whatOf({ original, open }: { readonly original: string; readonly open: string }): string {
  let rest = open
  for (const match of open.matchAll(asking)) {
    rest =
      rest.slice(0, match.index) + taken.repeat(match[0].length) + rest.slice(match.index + match[0].length)
  }
  // As it was typed, wherever nothing was taken away.
  const typed = Array.from({ length: rest.length }, (_, index) =>
    rest[index] === taken ? taken : (original[index] ?? ''),
  ).join('')
  return typed
    .split(taken)
    .map((piece) => piece.replaceAll(edges, ''))
    .filter((piece) => piece !== '')
    .reduce(joined, '')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .trim()
    .slice(0, longest)
}

const longest = 200

/** Words of Latin letters keep a space between them, and sentences a comma. */
function joined(text: string, piece: string): string {
  if (text === '') return piece
  const isLatin = /[\p{Script=Latin}\d]$/u.test(text) && /^[\p{Script=Latin}\d]/u.test(piece)
  return isLatin ? `${text} ${piece}` : `${text}${piece}`
}
