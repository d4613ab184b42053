import { addDays, lastOfMonth, weekday, yearOf } from '../dates.ts'
import { findDate } from '../reading/date.ts'
import { termOn } from '../weeks.ts'
import type { FieldContext } from './read-field.ts'

/** Known by name, whatever the year. Of 元旦前 the day itself is no part. */
const festivals: Readonly<Record<string, string>> = {
  元旦: '01-01',
  五一: '05-01',
  劳动节: '05-01',
  国庆: '10-01',
  十一: '10-01',
}

/** 元旦前, 这周, 月底前, 12月20号前 — the last day that is meant; undefined where no time is named. */
export function readUntil(sentence: string, context: FieldContext): string | undefined {
  const { today, terms } = context
  for (const [name, day] of Object.entries(festivals)) {
    if (!new RegExp(`${name}(?:节|假期|放假)?(?:之|以)?前`).test(sentence)) continue
    const here = `${yearOf(today)}-${day}`
    return addDays(here > today ? here : `${yearOf(today) + 1}-${day}`, -1)
  }
  if (/期末|学期末|放假前|寒假前|暑假前|本学期|这学期/.test(sentence)) return termOn(terms, today)?.lastDay
  if (/(?:这|本)个?(?:周|星期|礼拜)(?![一二三四五六日天])/.test(sentence)) return endOfWeek(today)
  if (/下个?(?:周|星期|礼拜)(?![一二三四五六日天])/.test(sentence)) return addDays(endOfWeek(today), 7)
  if (/(?:这个|本)月|月底/.test(sentence)) return lastOfMonth(yearOf(today), Number(today.slice(5, 7)))
  if (/年底|今年|年前/.test(sentence)) return `${yearOf(today)}-12-31`
  return findDate(sentence, { ...context, tense: 'ahead' })?.date
}

const endOfWeek = (date: string): string => addDays(date, 7 - weekday(date))
