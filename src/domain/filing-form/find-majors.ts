import type { Major } from '../school.ts'

/** Words that stand in the names of many majors and in many other sentences. */
const general = new Set([
  '技术',
  '应用',
  '服务',
  '管理',
  '运用',
  '维修',
  '工程',
  '专业',
  '健康',
  '智慧',
  '一体',
])
const shortest = 2
const longestAbbreviation = 4

interface Hit {
  readonly major: Major
  readonly from: number
  readonly length: number
  /** Exact beats the start of a name, that beats its middle, that beats its letters in order. */
  readonly weight: number
}

/**
 * The majors that words name: by id, by name or by what people make of it (机电, 计网, 电商). Several where the words
 * could mean each of them; none where they mean no one.
 */
export function findMajors(
  majors: readonly Major[],
  words: string,
): { readonly majors: readonly Major[]; readonly rest: string } {
  const hits = majors.flatMap((major) => [...hitsOf(major, words)])
  const best = hits.toSorted((a, b) => b.weight - a.weight || b.length - a.length)[0]
  if (!best) return { majors: [], rest: words }
  const equal = hits.filter(
    ({ weight, length, from }) => weight === best.weight && length === best.length && from === best.from,
  )
  return {
    majors: [...new Set(equal.map(({ major }) => major))],
    rest: `${words.slice(0, best.from)} ${words.slice(best.from + best.length)}`,
  }
}

function* hitsOf(major: Major, words: string): Generator<Hit> {
  const id = new RegExp(
    String.raw`(?<![\w-])${major.id.replaceAll(/\W/g, String.raw`\$&`)}(?![\w-])`,
    'i',
  ).exec(words)
  if (id) yield { major, from: id.index, length: id[0].length, weight: 5 }
  for (const name of new Set([major.name, major.secondaryName])) {
    for (const run of words.matchAll(/\p{Script=Han}+|[A-Za-z]+/gu)) {
      for (const { from, text } of piecesOf(run[0])) {
        const weight = weightOf(text, name)
        if (weight > 0) yield { major, from: run.index + from, length: text.length, weight }
      }
    }
  }
}

function* piecesOf(run: string): Generator<{ readonly from: number; readonly text: string }> {
  for (let from = 0; from <= run.length - shortest; from++) {
    for (let to = from + shortest; to <= run.length; to++) yield { from, text: run.slice(from, to) }
  }
}

function weightOf(text: string, name: string): number {
  if (text === name) return 4
  if (general.has(text)) return 0
  if (name.startsWith(text)) return 3
  if (name.includes(text)) return 2
  return text.length <= longestAbbreviation && text[0] === name[0] && inOrder(text, name) ? 1 : 0
}

function inOrder(letters: string, name: string): boolean {
  let from = 0
  return Array.from(letters).every((letter) => {
    const at = name.indexOf(letter, from)
    from = at + 1
    return at !== -1
  })
}
