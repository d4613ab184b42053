import type { Reader } from './reader.ts'
import { spanOf } from './sheet.ts'

const label = String.raw`(?:授课)?(?:班级|教学班)\s*:?\s*`

/** 25计应2班, 2025级机电（1）班, 25机电一班. The letters stop before anything that belongs to a day or a lesson. */
const form = new RegExp(
  String.raw`(?:${label})?(?<![\d.])(?<name>(?:20)?\d{2}\s?级?(?:(?![年月日号节周第分班])[\p{Script=Han}A-Za-z]){1,8}\s?\(?(?:\d{1,2}|[一二三四五六七八九十])\)?班)`,
  'du',
)
/** Without the year only where a word starts: 计应2班. */
const short = /(?<=^|[\s,;。、(\uE000])(?<name>(?![年月日号节周第分])[\p{Script=Han}A-Za-z]{1,5}\d{1,2}班)/du
const labelled = new RegExp(String.raw`${label}(?<name>[^\s,;。、\uE000]{2,20})`, 'du')

/** 班级 — a class that is known by name, or anything built like one. */
export const className: Reader = {
  slot: 'class',
  read({ open }, { knownClasses }) {
    const known = (knownClasses ?? [])
      .filter((name) => name !== '' && open.includes(name))
      .toSorted((a, b) => b.length - a.length)[0]
    if (known !== undefined) {
      const from = open.indexOf(known)
      return { takes: [{ from, to: from + known.length }], draft: { className: known } }
    }
    const match = form.exec(open) ?? short.exec(open) ?? labelled.exec(open)
    const name = match?.groups?.['name']?.replaceAll(' ', '')
    if (!match || name === undefined) return undefined
    return { takes: [spanOf(match)], draft: { className: name } }
  },
}
