import { settings, type Environment } from '#config/env.ts'
import { createClock } from '#src/clock.ts'
import { localDate, yearOf } from '#src/domain/dates.ts'
import { readRules } from '#src/rules.ts'
import { fix, ok, skip, type Finding } from './finding.ts'

/** The holidays of a year are published in the autumn before; until then its dates are provisional. */
export function checkHolidays(env: Environment): Finding {
  const zone = settings.TIME_ZONE.safeParse(env['TIME_ZONE'])
  const clock = settings.CLOCK.safeParse(env['CLOCK'])
  if (!zone.success || !clock.success)
    return skip('holidays', 'not looked at before the environment is right')
  const published = readRules(zone.data).years.map(({ year }) => year)
  const year = yearOf(localDate(createClock(clock.data).now(), zone.data))
  const has = `published years: ${published.join(', ')}`
  if (!published.includes(year))
    return fix('holidays', `${has}; ${year} is not among them: its dates are provisional, update the product`)
  const next = published.includes(year + 1) ? '' : `; dates of ${year + 1} are provisional`
  return ok('holidays', `${has}${next}`)
}
