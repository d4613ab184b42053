import type { Snooze } from '#src/domain/reminder/snooze.ts'
import type { OwnOccurrence } from '#src/usecases/reminder/own/snooze-own.ts'

const shape = /^own\/(?<id>[\da-f-]{36})(?<next>\/next)?$/u

/** Which reminder of one's own a button puts off: what was said last, or what comes next. */
export function ownBatch(batch: string): { readonly id: string; readonly which: OwnOccurrence } | undefined {
  const match = shape.exec(batch)
  const id = match?.groups?.['id']
  return id === undefined ? undefined : { id, which: match?.groups?.['next'] === undefined ? 'last' : 'next' }
}

/** What comes next keeps its hour when it is put off for a day. */
export const nextTimes = {
  tomorrow: { kind: 'minutes', minutes: 1440 },
  hour: { kind: 'minutes', minutes: 60 },
} as const satisfies Readonly<Record<string, Snooze>>
