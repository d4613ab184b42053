import type { Reader } from './reader.ts'

/** The school somebody is said to be of. It is not a part of a record: the teacher's school is. */
export const school: Reader = {
  slot: 'school',
  read({ open }, { schools }) {
    const names = (schools ?? []).flatMap(({ id, name, shortNames }) =>
      [name, ...shortNames].map((words) => ({ id, words })),
    )
    const named = names
      .filter(({ words }) => words.length >= 2 && open.includes(words))
      .toSorted((a, b) => b.words.length - a.words.length)[0]
    if (!named) return undefined
    const from = open.indexOf(named.words)
    const particle = open[from + named.words.length] === '的' ? 1 : 0
    return { takes: [{ from, to: from + named.words.length + particle }], aside: { schoolId: named.id } }
  },
}
