import type { Indicator } from '#src/domain/indicator/schema.ts'
import type { Rulebook } from '#src/domain/rulebook.ts'
import { readRules } from '#src/rules.ts'

/** The rulebook with so many indicators: the first of those there are; then some of them once more. */
export function rulesWith(count: number): Rulebook {
  const rules = readRules('Asia/Shanghai')
  const { indicators } = rules
  const plain = indicators.filter(({ counted, scope, finance }) => !counted && scope === 'school' && !finance)
  const more = Array.from({ length: Math.max(0, count - indicators.length) }, (_, index): Indicator[] => {
    const one = plain[index % plain.length]
    return one ? [{ ...one, id: `${one.id}_${index}`, short: [], name: numbered(one.name, index) }] : []
  })
  return { ...rules, indicators: [...indicators, ...more.flat()].slice(0, count) }
}

const numbered = ({ zh, en }: Indicator['name'], index: number) => ({
  zh: `${zh}·${index}`,
  en: `${en} ${index}`,
})
