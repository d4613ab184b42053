import { grades, type Grade } from './observation.ts'
import { foldWidth } from './reading/fold.ts'
import { numberOf } from './reading/number-words.ts'

/**
 * A score or a grade as a form or a person gives it: `85`, `85.5`, 85分, 八十五分, 良, 优秀. Undefined when it cannot
 * be read; whether a number is a possible score is for the rules to say.
 */
export function parseScore(value: string): { score: number } | { grade: Grade } | undefined {
  const words = foldWidth(value).replaceAll(/\s/g, '')
  const grade = gradeOf(words)
  if (grade) return { grade }
  const number = /^([-+]?)(\d{1,6}(?:\.\d{1,6})?|[一二三四五六七八九十百点半]{1,5})分?$/u.exec(words)
  const score = number && numberOf(number[2] ?? '')
  if (!number || score === undefined || score === null) return undefined
  return { score: number[1] === '-' ? -score : score }
}

const otherNames: ReadonlyMap<string, Grade> = new Map([
  ['优秀', '优'],
  ['良好', '良'],
  ['中等', '中'],
  ['及格', '合格'],
  ['不及格', '不合格'],
])

export function gradeOf(words: string): Grade | undefined {
  return grades.find((grade) => grade === words) ?? otherNames.get(words)
}
