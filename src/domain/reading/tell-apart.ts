import type { Person } from '../person.ts'
import type { Major } from '../school.ts'
import type { Found, ReadingContext } from './reader.ts'

interface Told {
  readonly people: readonly Person[]
  readonly basis?: 'course' | 'class' | 'school'
}

/** Of several people of one surname, those whom the course, the school or the class points at. */
export function tellApart(people: readonly Person[], context: ReadingContext, found: Found): Told {
  const majorIds = majorsOfClass(found.className, context.majors ?? [])
  const tests = [
    ['course', ({ courses }: Person) => courses.includes(found.course ?? '')],
    ['school', (person: Person) => isAt(person, found.schoolId)],
    ['class', (person: Person) => person.majorIds.some((id) => majorIds.includes(id))],
  ] as const
  let told: Told = { people }
  for (const [basis, test] of tests) {
    const pointed = told.people.filter(test)
    if (told.people.length > 1 && pointed.length > 0 && pointed.length < told.people.length) {
      told = { people: pointed, basis }
    }
  }
  return told
}

/** Of a school, or with a role there. */
function isAt({ schoolId, elsewhere }: Person, at: string | undefined): boolean {
  return schoolId === at || elsewhere.some((one) => one.schoolId === at)
}

/** The majors a class name may abbreviate: the 计应 of 25计应2班 stands, in order, in 计算机应用. */
function majorsOfClass(className: string | undefined, majors: readonly Major[]): string[] {
  const letters = /\d级?(\p{Script=Han}+?)[\d(一二三四五六七八九十]*\)?班/u.exec(className ?? '')?.[1]
  if (letters === undefined) return []
  const fits = (name: string): boolean => inOrder(letters, name)
  return majors.filter((major) => fits(major.name) || fits(major.secondaryName)).map(({ id }) => id)
}

function inOrder(letters: string, name: string): boolean {
  let from = 0
  return letters.split('').every((letter) => {
    const at = name.indexOf(letter, from)
    from = at + 1
    return at !== -1
  })
}
