import { periodOf, type LessonPlan, type PartOfDay } from '../lesson-plan.ts'
import { parsePeriods, periodList } from '../parse-periods.ts'
import type { Reader } from './reader.ts'
import { spanOf } from './sheet.ts'

const part = String.raw`(?<part>上午|早上|下午|中午|晚上|晚自习|晚)?(?:的|,|\s)*`

/** `3节` alone counts as a number of the day only where it stands alone: 听了3节课 is a count. */
const forms = [
  new RegExp(String.raw`${part}(?:节次|课节)\s*:?\s*第?(?<list>${periodList})(?:节课?)?`, 'u'),
  new RegExp(String.raw`${part}第\s*(?<list>${periodList})\s*(?<large>大)?节(?:课(?![程表堂]))?`, 'u'),
  new RegExp(
    String.raw`(?<part>上午|早上|下午|晚上|晚自习)(?:的|\s)*(?<list>${periodList})\s*(?<large>大)?节(?:课(?![程表堂]))?`,
    'u',
  ),
  new RegExp(
    String.raw`(?<=^|[\s,;。、\uE000])(?<list>${periodList})\s*节(?:课(?![程表堂]))?(?=[\s,;。、\uE000]|$|\p{Script=Han})`,
    'u',
  ),
  /\bperiods?\s*:?\s*(?<list>\d{1,2}(?:\s*[-,&]\s*\d{1,2})*)/iu,
]

/** 节次 — 第3节, 第1-2节, 一二节, 下午第一节. */
export const periods: Reader = {
  slot: 'periods',
  read({ open }, { lessons }) {
    for (const form of forms) {
      const match = form.exec(open)
      const list = match?.groups && parsePeriods(match.groups['list'] ?? '')
      if (match && list) {
        const named = match.groups?.['large'] ? list.flatMap((nth) => [2 * nth - 1, 2 * nth]) : list
        const found = named.map((nth) => inDay(lessons, match.groups?.['part'], nth))
        return { takes: [spanOf(match)], draft: { periods: found } }
      }
    }
    return undefined
  },
}

function inDay(lessons: LessonPlan, words: string | undefined, nth: number): number {
  const named = partOfDay(words)
  return named ? periodOf(lessons, named, nth) : nth
}

function partOfDay(words: string | undefined): PartOfDay | undefined {
  if (words === undefined || words === '中午') return undefined
  if (words.startsWith('晚')) return 'evening'
  return words === '下午' ? 'afternoon' : 'morning'
}
