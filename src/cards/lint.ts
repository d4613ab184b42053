import { isObject } from './lint/json-object.ts'
import { plainJsonProblems } from './lint/plain-json.ts'
import type { Problem } from './lint/problem.ts'
import { behaviorRules } from './lint/rules/behavior.ts'
import { chartRules } from './lint/rules/chart.ts'
import { choiceRules } from './lint/rules/choice.ts'
import { fieldRules } from './lint/rules/field.ts'
import { formRules } from './lint/rules/form.ts'
import { frameRules } from './lint/rules/frame.ts'
import { identityRules } from './lint/rules/identity.ts'
import { limitRules } from './lint/rules/limits.ts'
import { nestingRules } from './lint/rules/nesting.ts'
import { tableRules } from './lint/rules/table.ts'
import { textRules } from './lint/rules/text.ts'
import { urlRules } from './lint/rules/url.ts'
import { problem, type Rule } from './lint/seen.ts'
import { walk } from './lint/walk.ts'

export { type CardRule, cardRules, type Problem } from './lint/problem.ts'
export { sizeOf } from './lint/size.ts'

const rules: readonly Rule[] = [
  frameRules,
  limitRules,
  nestingRules,
  identityRules,
  formRules,
  behaviorRules,
  urlRules,
  textRules,
  fieldRules,
  choiceRules,
  tableRules,
  chartRules,
]

/** What the platform would refuse or not show of a card, by its published rules. None: it can be sent. Never throws. */
export function lintCard(card: unknown): readonly Problem[] {
  const unsayable = plainJsonProblems(card)
  if (unsayable.length > 0) return unsayable
  if (!isObject(card)) return [problem('object', '', 'a card is an object')]
  const { objects, problems } = walk(card)
  return [...problems, ...rules.flatMap((rule) => rule({ card, objects }))]
}
