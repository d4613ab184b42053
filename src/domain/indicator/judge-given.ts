import type { Figure } from '../figure.ts'
import type { School } from '../school.ts'
import { judge, type Judgement } from './judge.ts'
import type { Indicator } from './schema.ts'

/** Judges somebody's own numbers: of no school in particular, and as of today. */
export function judgeGiven(
  indicator: Indicator,
  { numerator, denominator }: Pick<Figure, 'numerator' | 'denominator'>,
  today: string,
): Judgement {
  const school: School = {
    id: '',
    name: '',
    shortNames: [],
    role: indicator.appliesTo === 'consortium' ? 'lead' : 'partner',
    kind: '',
    hasCollegeCampus: true,
  }
  const figure = { schoolId: '', metric: indicator.id, numerator, denominator, asOf: today, evidence: [] }
  return judge(indicator, figure, { school, today })
}
