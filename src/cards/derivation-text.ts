import { isDate } from '#src/domain/dates.ts'
import type { Derivation } from '#src/domain/obligation.ts'
import { policyEvents, type PolicyEvent } from '#src/domain/policy/due-rule.ts'
import { catalogue, type MessageKey, type MessageValues } from '#src/i18n/messages.ts'
import { textOf, type Say } from '#src/i18n/say.ts'
import { dayText, listText } from './format.ts'

/** A day and how it was found. */
export interface DerivedDay {
  readonly nominal: string | undefined
  readonly dueOn: string | undefined
  readonly derivation: Derivation | undefined
}

/** How a day was found, in words: by which rule, whose reading of it, and why it was moved. Empty where nobody knows. */
export function derivationText(say: Say, { nominal, dueOn, derivation }: DerivedDay): string {
  if (!derivation) return ''
  const key = `deadline.${derivation.code}`
  if (!isKey(key)) return ''
  const rolled =
    nominal !== undefined && dueOn !== undefined && nominal !== dueOn
      ? say('deadline.rolled', { day: dayText(say, nominal) })
      : ''
  return [
    textOf({ key, values: valuesOf(say, derivation) }, say.language),
    warnings(say, derivation),
    rolled,
  ].join('')
}

function isKey(key: string): key is MessageKey {
  return Object.hasOwn(catalogue, key)
}

/** What is data becomes words: an event, whose reading it is. */
function valuesOf(say: Say, { data }: Derivation): MessageValues {
  const values = Object.entries(data).map(([name, value]) => [name, String(value)] as const)
  const event = policyEvents.find((one) => one === data['event'])
  const whose = data['isDefault'] === false ? say('deadline.byConsortium') : say('deadline.byDefault')
  return {
    ...Object.fromEntries(values),
    whose,
    ...(event === undefined ? {} : { event: eventText(say, event) }),
  }
}

function eventText(say: Say, event: PolicyEvent): string {
  return say(`deadline.event.${event}`)
}

/** `16 2026-12-18,18 …` — the Fridays on which it is warned of. */
function warnings(say: Say, { data }: Derivation): string {
  const days = String(data['warn'] ?? '')
    .split(',')
    .flatMap((one) => {
      const [week = '', date = ''] = one.split(' ')
      return isDate(date) ? [say('deadline.warn', { week, date })] : []
    })
  return days.length === 0 ? '' : say('deadline.warned', { days: listText(say, days) })
}
