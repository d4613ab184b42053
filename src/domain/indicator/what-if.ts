import type { Figure } from '../figure.ts'
import { amountsIn, withoutUncounted } from './amounts.ts'
import { exact, plus } from './exact.ts'
import { nameAmounts } from './components.ts'
import { findIndicators } from './find.ts'
import { isShare } from './quotient.ts'
import type { Indicator } from './schema.ts'

/** So many more or fewer, above and below. */
export interface Change {
  readonly indicator: Indicator
  readonly numerator: number
  readonly denominator: number
  /** Somebody new counts among all as well; `among`: one of those who are there already. */
  readonly as: 'new' | 'among' | 'whole'
}

const fewer = /减少|减掉|少了?|走了?|退休|调走|离职|fewer|less|leave/iu
/** Somebody who comes from outside; who is there already is 评上, 取得, 认定. */
const comes = /招|引进|新?聘|调入|来了?|进了?|hire|recruit/iu

/** 如果再招2个高级职称 — what would change, in each way it can be meant. */
export function readChanges(indicators: readonly Indicator[], words: string): readonly Change[] {
  const text = withoutUncounted(words)
  const named = findIndicators(indicators, text)
  const amounts = amountsIn(text)
  const [first] = nameAmounts(indicators, amounts)
  const around = amounts[0]
  if (!first || !around || first.value === 0) return []
  const said = around.before + around.after
  const by = fewer.test(said) ? -first.value : first.value
  const components =
    first.components.length > 0
      ? first.components
      : named.map((indicator) => ({ indicator, side: 'numerator' as const }))
  // Where an indicator is named, only what it is made of is meant.
  const own = components.filter(({ indicator }) => named.includes(indicator))
  const meant = own.length > 0 && components.every(({ side }) => side === 'numerator') ? own : components
  return meant.flatMap(({ indicator, side }): Change[] => {
    if (side === 'denominator') return [{ indicator, numerator: 0, denominator: by, as: 'whole' }]
    const among: Change = { indicator, numerator: by, denominator: 0, as: 'among' }
    const joins = comes.test(said) && isShare(indicator) && samePeople(indicator)
    return joins ? [{ ...among, denominator: by, as: 'new' }, among] : [among]
  })
}

function samePeople({ numerator, denominator }: Indicator): boolean {
  return numerator.unit === 'person' && denominator.unit === 'person'
}

/** The figure after a change; none where more would leave than there are. */
export function changed(
  figure: Figure,
  { numerator, denominator }: Omit<Change, 'indicator' | 'as'>,
): Figure | undefined {
  const after = {
    ...figure,
    numerator: sum(figure.numerator, numerator),
    denominator: sum(figure.denominator, denominator),
  }
  return after.numerator < 0 || after.denominator < 0 ? undefined : after
}

/** Without the dust of floating point: 2851.2 + 38 is 2889.2. */
function sum(one: number, other: number): number {
  const { units, places } = plus(exact(one), exact(other))
  return Number(units) / 10 ** places
}
