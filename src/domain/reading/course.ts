import { findCourse } from './course-names.ts'
import type { Finding, Reader } from './reader.ts'
import type { Sheet } from './sheet.ts'

const labelled =
  /(?:课程名?称?|学科|科目)\s*:\s*(?<name>[^\s,;。!\uE000][^,;。!\n\uE000]*?)(?=\s{2,}|\s[^\s]*\d|[,;。!\n\uE000]|$)/du

/** 课程 — a course of the roster, or whatever stands after a label that says so. */
export const course: Reader = {
  slot: 'course',
  read(sheet, { people }) {
    const courses = [...new Set(people.flatMap((person) => person.courses))]
    const found = findCourse(sheet.open, courses)
    if (!found) return afterLabel(sheet)
    const label =
      /(?:课程名?称?|学科|科目)\s*:\s*$/u.exec(sheet.open.slice(0, found.span.from))?.[0].length ?? 0
    return {
      takes: [{ from: found.span.from - label, to: found.span.to }],
      draft: { course: found.course },
      ...(found.typo ? { aside: { typos: [found.typo] } } : {}),
    }
  },
}

function afterLabel({ original, open }: Sheet): Finding | undefined {
  const match = labelled.exec(open)
  const [from, to] = match?.indices?.groups?.['name'] ?? []
  if (!match || from === undefined || to === undefined) return undefined
  return { takes: [{ from: match.index, to }], draft: { course: original.slice(from, to).trim() } }
}

/** The course of a teacher who has only one, when the sentence names none. */
export const onlyCourse: Reader = {
  slot: 'course',
  read(_sheet, { people }, { course: named, teacherId }) {
    const teacher = people.find(({ id }) => id === teacherId)
    const [only, ...others] = teacher?.courses ?? []
    if (named !== undefined || only === undefined || others.length > 0) return undefined
    return { takes: [], draft: { course: only }, aside: { courseBasis: 'only_course' } }
  },
}
