import { foldWidth } from './fold.ts'
import { findOneOff } from './one-off.ts'
import type { Typo } from './reader.ts'
import type { Span } from './sheet.ts'

export interface NamedCourse {
  readonly span: Span
  readonly course: string
  readonly typo?: Typo
}

/** The course a text names: in full, by the word people use for it, with a slip of the pen, or by its beginning. */
export function findCourse(open: string, courses: readonly string[]): NamedCourse | undefined {
  const longestFirst = courses.toSorted((a, b) => b.length - a.length || a.localeCompare(b))
  for (const find of [inFull, byLetters, mistyped, byBeginning]) {
    const found = find(open, longestFirst)
    if (found) return found
  }
  return undefined
}

function inFull(open: string, courses: readonly string[]): NamedCourse | undefined {
  const lower = open.toLowerCase()
  for (const course of courses) {
    const from = lower.indexOf(foldWidth(course).toLowerCase())
    if (course !== '' && from !== -1) return { span: { from, to: from + course.length }, course }
  }
  return undefined
}

function byLetters(open: string, courses: readonly string[]): NamedCourse | undefined {
  const word = /[A-Za-z][A-Za-z0-9+#]+/g
  for (const match of open.matchAll(word)) {
    const named = courses.filter((course) => lettersOf(course)?.toLowerCase() === match[0].toLowerCase())
    const [course, ...others] = named
    if (course !== undefined && others.length === 0) {
      return { span: { from: match.index, to: match.index + match[0].length }, course }
    }
  }
  return undefined
}

/** The letters a course begins with, as the one word people use for it: PLC, Python. */
function lettersOf(course: string): string | undefined {
  const letters = /^[A-Za-z][A-Za-z0-9+#]+/.exec(course)?.[0]
  return letters !== undefined && letters.length < course.length ? letters : undefined
}

function mistyped(open: string, courses: readonly string[]): NamedCourse | undefined {
  for (const course of courses) {
    const letters = lettersOf(course)
    const span = findOneOff(open, foldWidth(course), 4) ?? (letters && findOneOff(open, letters, 5))
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
  if (lettersOf(course) !== undefined) return undefined
  for (let size = course.length - 1; size >= 2; size--) {
    const from = open.indexOf(course.slice(0, size))
    const enough = size > 2 || behindShort.test(open.slice(from + size))
    if (from !== -1 && enough) return { span: { from, to: from + size }, course }
  }
  return undefined
}

function length({ span }: NamedCourse): number {
  return span.to - span.from
}
