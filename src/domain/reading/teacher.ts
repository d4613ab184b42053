import { findMentions, type Mention } from './mentions.ts'
import type { Finding, Found, Reader, ReadingContext } from './reader.ts'
import { tellApart } from './tell-apart.ts'

const label =
  /(?:授课|任课|主讲|上课|执教)?(?:教师|老师|人)\s*:\s*$|(?:授课|任课|主讲|执教)(?:教师|老师|人)?\s*$/u
const heard = /听(?:了|过|完|取)?\s*$/u
const lesson = /^\s*(?:老师)?(?:上)?的?\s*课|^\s*的/u

/** 授课教师 — whoever is named and did not observe. Of several of one surname the course, the class or the school tells. */
export const teacher: Reader = {
  slot: 'teacher',
  read({ open }, context, found) {
    const mentions = findMentions(open, context).filter((mention) => mayTeach(mention, context))
    const best = mentions.toSorted((a, b) => likelihood(b, open, found) - likelihood(a, open, found))[0]
    return best && resolve(best, open, context, found)
  },
}

/** People do not report their own lessons; by a surname alone they are surely not meant. */
function mayTeach({ full, people }: Mention, { asker }: ReadingContext): boolean {
  return full || people.some(({ id }) => id !== asker?.id)
}

function likelihood(mention: Mention, open: string, found: Found): number {
  const before = open.slice(0, mention.from)
  if (label.test(before)) return 8
  if (heard.test(before)) return 4
  if (lesson.test(open.slice(mention.to))) return 3
  if (
    found.course !== undefined &&
    mention.people.some(({ courses }) => courses.includes(found.course ?? ''))
  )
    return 2
  return mention.people.some(({ roles }) => roles.includes('teacher')) ? 1 : 0
}

function resolve(mention: Mention, open: string, context: ReadingContext, found: Found): Finding {
  const labelLength = label.exec(open.slice(0, mention.from))?.[0].length ?? 0
  const takes = [{ from: mention.from - labelLength, to: mention.to }]
  const others = mention.people.filter(({ id }) => id !== context.asker?.id)
  const { people, basis } = tellApart(others.length > 0 ? others : mention.people, context, found)
  const [only, ...rest] = people
  if (only === undefined || rest.length > 0) {
    return { takes, aside: { teacherIds: people.map(({ id }) => id).toSorted() } }
  }
  return {
    takes,
    draft: { teacherId: only.id },
    aside: {
      ...(basis ? { teacherBasis: basis } : {}),
      ...(mention.typo ? { typos: [...(found.typos ?? []), mention.typo] } : {}),
    },
  }
}
