import { spanOf } from '../../reading/sheet.ts'
import { englishRecurrenceForms } from './english-recurrence-forms.ts'
import { openRecurrence, recurrenceForms, type Recurring } from './recurrence-forms.ts'
import type { OnDayOff } from './recurrence.ts'
import type { Found } from './sheet.ts'

/** `open`: it comes again, and the words do not say on which day. */
export type RecurrenceFound = Found<Recurring | 'open'>

const english = /\b(?:every|each)\s+(?:week|month|term|year)\b|\b(?:weekly|monthly|yearly)\b/iu

/** What comes again; undefined for what comes once. */
export function findRecurrence(open: string): RecurrenceFound | undefined {
  for (const { pattern, resolve } of [...recurrenceForms, ...englishRecurrenceForms]) {
    const match = pattern.exec(open)
    const value = match && resolve(match.groups ?? {})
    if (match && value) return { spans: [spanOf(match)], value }
  }
  const match = openRecurrence.exec(open) ?? english.exec(open)
  return match ? { spans: [spanOf(match)], value: 'open' } : undefined
}

const off = '(?:法定)?(?:节假日|假日|放假|假期|休息日?|周末|非工作日|节日)'
const choices: readonly (readonly [RegExp, OnDayOff])[] = [
  [
    new RegExp(
      String.raw`(?:不管|无论)(?:是不是|放不放)?${off}?(?:都|也)?|${off}(?:也|都|照样)?照常|${off}(?:也|都)(?:要)?(?=提醒)|照常提醒|\bholidays too\b`,
      'iu',
    ),
    'keep',
  ],
  [
    new RegExp(
      String.raw`(?:遇|碰到?|逢)?(?:到|上)?${off}?(?:就|则|的?时?候?)?(?:顺延|往后(?:推|顺)|推后|延后)(?:到?(?:下一?个)?工作日)?|\bnext working day\b`,
      'iu',
    ),
    'next',
  ],
  [
    new RegExp(
      String.raw`(?:遇|碰到?|逢)(?:到|上)?${off}(?:就|则)?提前(?!\s*[\d半一二两三])(?:到?(?:上一?个|前一?个)?工作日)?`,
      'u',
    ),
    'before',
  ],
  [
    new RegExp(
      String.raw`(?:遇|碰到?|逢)?(?:到|上)?${off}(?:就|则|时)?(?:跳过|除外|不提醒|别提醒|不用(?:提醒)?|取消|算了)|(?:跳过|除了?|不含)${off}(?:之?外)?|(?:只在)?工作日才|\bexcept (?:on )?holidays\b|\bskip holidays\b`,
      'iu',
    ),
    'skip',
  ],
]

/** 节假日顺延, 遇假期跳过, 放假也提醒; undefined where nothing is said of days off. */
export function findOnDayOff(open: string): Found<OnDayOff> | undefined {
  for (const [pattern, value] of choices) {
    const match = pattern.exec(open)
    if (match) return { spans: [spanOf(match)], value }
  }
  return undefined
}
