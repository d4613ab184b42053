import type { Figure } from '../figure.ts'
import { roundedQuotient } from './exact.ts'
import { isShare, quotientOf } from './quotient.ts'
import type { Indicator } from './schema.ts'

/**
 * What is asked about before a figure counts. `swapped`: it looks turned upside down; `jump`: more than 20 points or
 * twice as much away from the last one; `unit`: yuan that look like ten thousands; `older`: a newer one is there;
 * `future`: its day is still to come; `parts`: people are counted whole; `nothing`: there is nothing to divide by.
 */
export type FigureDoubt = 'swapped' | 'jump' | 'unit' | 'older' | 'future' | 'parts' | 'nothing'

/** These cannot be right, however often they are confirmed. */
export const impossible: readonly FigureDoubt[] = ['future', 'parts', 'nothing']

const pointsOfJump = 20
const factorOfJump = 2

/** `last` is the newest figure there is. */
export function doubtsAbout(
  indicator: Indicator,
  figure: Figure,
  { last, today }: { readonly last: Figure | undefined; readonly today: string },
): readonly FigureDoubt[] {
  const found: (FigureDoubt | false)[] = [
    indicator.display !== 'count' && figure.denominator === 0 && 'nothing',
    hasParts(indicator, figure) && 'parts',
    figure.asOf > today && 'future',
    isSwapped(indicator, figure) && 'swapped',
    isInTenThousands(indicator, figure) && 'unit',
    last !== undefined && jumps(indicator, figure, last) && 'jump',
    last !== undefined && figure.asOf < last.asOf && 'older',
  ]
  return found.flatMap((doubt) => doubt || [])
}

/** ㎡ and yuan have decimals; everything else is counted whole. */
function hasParts(indicator: Indicator, figure: Figure): boolean {
  return (['numerator', 'denominator'] as const).some(
    (side) => !['yuan', 'square_metre'].includes(indicator[side].unit) && !Number.isInteger(figure[side]),
  )
}

/** No share is over a hundred; a teacher has more than one student, and a student more than one yuan or ㎡. */
export function isSwapped(indicator: Indicator, { numerator, denominator }: Figure): boolean {
  if (indicator.display === 'count' || denominator === 0) return false
  return isShare(indicator) ? numerator > denominator : numerator < denominator
}

function isInTenThousands(indicator: Indicator, figure: Figure): boolean {
  if (indicator.display !== 'per_student' || indicator.numerator.unit !== 'yuan') return false
  const value = valueOf(indicator, figure)
  return value !== undefined && value > 0 && value < indicator.threshold / 1000
}

function jumps(indicator: Indicator, figure: Figure, last: Figure): boolean {
  const [now, before] = [valueOf(indicator, figure), valueOf(indicator, last)]
  if (now === undefined || before === undefined) return false
  if (isShare(indicator)) return Math.abs(now - before) > pointsOfJump
  // Small counts double easily: from one to two is no jump.
  if (indicator.display === 'count' && Math.max(now, before) <= 3) return false
  return Math.max(now, before) > factorOfJump * Math.min(now, before)
}

function valueOf(indicator: Indicator, figure: Figure): number | undefined {
  const quotient = quotientOf(indicator, figure)
  return quotient && roundedQuotient(quotient.over, quotient.under, 2)
}
