import { foldWidth } from './fold.ts'
import { findOneOff } from './one-off.ts'
import type { Typo } from './reader.ts'
import type { Span } from './sheet.ts'

export interface NamedCourse {
  readonly span: Span
  readonly course: string
  readonly typo?: Typo
}

/** The course a text names: in full, with one character mistyped, or by the beginning of its name. */
export function findCourse(open: string, courses: readonly string[]): NamedCourse | undefined {
  const longestFirst = courses.toSorted((a, b) => b.length - a.length || a.localeCompare(b))
  return inFull(open, longestFirst) ?? mistyped(open, longestFirst) ?? byBeginning(open, longestFirst)
}

function inFull(open: string, courses: readonly string[]): NamedCourse | undefined {
  const lower = open.toLowerCase()
  for (const course of courses) {
    const from = lower.indexOf(foldWidth(course).toLowerCase())
    if (course !== '' && from !== -1) return { span: { from, to: from + course.length }, course }
  }
  return undefined
}

function mistyped(open: string, courses: readonly string[]): NamedCourse | undefined {
  for (const course of courses) {
    const span = findOneOff(open, foldWidth(course), 4)
    if (span) return { span, course, typo: { typed: open.slice(span.from, span.to), meant: course } }
  }
  return undefined
}

/** What may follow a course named by only two characters, so that 直播话术 is not taken for 直播电商实务. */
const behindShort = /^(?:[\s,;。、!\uE000]|的?课|的|$)/u

function byBeginning(open: string, courses: readonly string[]): NamedCourse | undefined {
  const found = courses.flatMap((course) => beginningIn(open, course) ?? [])
  const best = found.toSorted((a, b) => length(b) - length(a))[0]
  const rivals = found.filter((each) => best && each !== best && length(each) === length(best))
  return rivals.length > 0 ? undefined : best
}

function beginningIn(open: string, course: string): NamedCourse | undefined {
  const letters = /^[A-Za-z][A-Za-z0-9+#]*/.exec(course)?.[0]
  if (letters !== undefined && letters.length >= 2) {
    const word = new RegExp(String.raw`(?<![A-Za-z0-9])${escaped(letters)}(?![A-Za-z0-9])`, 'i').exec(open)
    return word ? { span: { from: word.index, to: word.index + letters.length }, course } : undefined
  }
  for (let size = course.length - 1; size >= 2; size--) {
    const from = open.indexOf(course.slice(0, size))
    const enough = size > 2 || behindShort.test(open.slice(from + size))
    if (from !== -1 && enough) return { span: { from, to: from + size }, course }
  }
  return undefined
}

function escaped(letters: string): string {
  return letters.replaceAll(/[+#]/g, String.raw`\$&`)
}

function length({ span }: NamedCourse): number {
  return span.to - span.from
}
