import calendar2026 from '#config/calendars/2026.json' with { type: 'json' }
import delivery from '#config/delivery.json' with { type: 'json' }
import indicators from '#config/indicators.json' with { type: 'json' }
import lessons from '#config/lessons.json' with { type: 'json' }
import retention from '#config/retention.json' with { type: 'json' }
import rubric from '#config/rubric.json' with { type: 'json' }
import { calendarYearSchema } from './domain/calendar.ts'
import { indicatorsSchema } from './domain/indicator/schema.ts'
import { lessonPlanSchema } from './domain/lesson-plan.ts'
import { retentionSchema, type RetentionPeriods } from './domain/retention.ts'
import { deliverySettingsSchema } from './domain/reminder/delivery-settings.ts'
import { rubricSchema } from './domain/rubric.ts'
import { faultText } from './domain/policy/pack-fault.ts'
import type { PolicyPack } from './domain/policy/pack.ts'
import type { Rulebook } from './domain/rulebook.ts'
import { readPacks } from './packs.ts'

/** Years whose holidays are published, in the order of config/calendars/. */
const years = [calendar2026]

/** The data of config/, checked. A fault in it stops the start and is named with its place. */
export function readRules(timeZone: string): Rulebook {
  return {
    timeZone,
    years: years.map((year) => calendarYearSchema.parse(year)),
    lessons: lessonPlanSchema.parse(lessons),
    rubric: rubricSchema.parse(rubric),
    delivery: deliverySettingsSchema.parse(delivery),
    indicators: indicatorsSchema.parse(indicators),
    packs: packsOrThrow(),
  }
}

function packsOrThrow(): readonly PolicyPack[] {
  const { packs, faults } = readPacks()
  if (faults.length === 0) return packs
  throw new Error(`the policy packs are wrong; see npm run packs:check\n${faults.map(faultText).join('\n')}`)
}

/** How long the consortium keeps what is not a record, in days. */
export function readRetention(): RetentionPeriods {
  return retentionSchema.parse(retention).days
}
