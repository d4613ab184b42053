import type { School } from '../school.ts'
import type { Indicator } from './schema.ts'

/** Totals of the region and the consortium are the lead college's to keep; a school is judged by its own. */
export function isOfSchool({ scope }: Pick<Indicator, 'scope'>, { role }: Pick<School, 'role'>): boolean {
  return (scope === 'region') === (role === 'lead')
}
