import type { Figure } from '#src/domain/figure.ts'
import type { Judgement } from '#src/domain/indicator/judge.ts'

/** A judgement that says so where its figure was reported by another reading than the one in force. */
export function markedRead(
  judgement: Judgement,
  figure: Pick<Figure, 'reading'> | undefined,
  reading: string | undefined,
): Judgement {
  const { verdict } = judgement
  const isOther = figure?.reading !== undefined && figure.reading !== reading
  return isOther && verdict !== 'not_applicable' ? { ...judgement, isReadOtherwise: true } : judgement
}
