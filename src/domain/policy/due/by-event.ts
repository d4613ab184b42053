import type { DueRule } from '../due-rule.ts'
import { named, type DueContext, type Happening, type Occasion } from './occasion.ts'

type RuleOf<Kind extends DueRule['kind']> = Extract<DueRule, { kind: Kind }>

/** So many working days after something has happened. */
export function afterEvent(
  { event, workingDays }: RuleOf<'after_event'>,
  { happenings, calendar, settingOf }: DueContext,
): Occasion[] {
  const { value, isDefault } = settingOf(workingDays)
  const days = Number(value)
  return happenings.flatMap((one) => {
    if (one.event !== event) return []
    const nominal = calendar.workingDaysAfter(one.on, days)
    const data = { event, on: one.on, days, setting: workingDays, isDefault }
    return [occasion(one, [named('rule', nominal, 'after_event', data)])]
  })
}

/** So many working days before something is to happen. */
export function beforeEvent(
  { event, workingDays }: RuleOf<'before_event'>,
  { happenings, calendar, settingOf }: DueContext,
): Occasion[] {
  const { value, isDefault } = settingOf(workingDays)
  const days = Number(value)
  return happenings.flatMap((one) => {
    if (one.event !== event) return []
    const nominal = calendar.workingDaysBefore(one.on, days)
    const data = { event, on: one.on, days, setting: workingDays, isDefault }
    return [occasion(one, [named('rule', nominal, 'before_event', data)])]
  })
}

function occasion({ id, schoolId, majorId }: Happening, days: Occasion['days']): Occasion {
  return { period: id, part: 1, days, of: { schoolId, majorId } }
}
