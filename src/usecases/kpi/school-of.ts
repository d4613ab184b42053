import type { School } from '#src/domain/school.ts'

/** A school named in words, by its id, its name or what people call it; the longest name wins. */
export function schoolIn(
  schools: readonly School[],
  words: string,
): { readonly school: School; readonly rest: string } | undefined {
  const names = schools.flatMap((school) =>
    [school.name, ...school.shortNames, school.id].map((name) => ({ school, name })),
  )
  const lower = words.toLowerCase()
  const found = names
    .filter(({ name, school }) => isNamed(lower, name.toLowerCase()) && !isStage(words, name, school))
    .toSorted((a, b) => b.name.length - a.name.length)[0]
  if (!found) return undefined
  const at = lower.indexOf(found.name.toLowerCase())
  return {
    school: found.school,
    rest: `${words.slice(0, at)} ${words.slice(at + found.name.length)}`.trim(),
  }
}

/** 高职 is what people call a college, and in 高职阶段 or 高职毕业生 also a stage that every school may have. */
function isStage(words: string, name: string, { kind }: School): boolean {
  return (
    name === kind && ['阶段', '学段', '师生比', '毕业生'].some((word) => words.includes(`${name}${word}`))
  )
}

/** An id is a word of its own; a Chinese name may stand anywhere. */
function isNamed(words: string, name: string): boolean {
  return /^[a-z0-9]+$/.test(name) ? words.split(/[^a-z0-9]+/).includes(name) : words.includes(name)
}
