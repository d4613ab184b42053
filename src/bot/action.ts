import type { z } from 'zod'
import type { Rule } from '#src/domain/access.ts'
import type { Ask } from './ask.ts'
import type { FormValue } from './inbound.ts'
import type { Reply } from './reply.ts'

export type FormValues = Readonly<Record<string, FormValue>>

export interface Pressed<Value> {
  readonly value: Value
  /** What was filled in, by field name. Fields that were left empty are not there. */
  readonly form: FormValues
}

/** One button or form. Its `value` schema is what the card puts into the button. */
export interface Action<Value extends z.ZodType = z.ZodType> {
  /** `<noun.verb>` */
  readonly name: `${string}.${string}`
  readonly value: Value
  /** Who may press. Required: a button nobody thought about does not compile. */
  readonly allow: Rule
  readonly run: (ask: Ask, pressed: Pressed<z.output<Value>>) => Promise<Reply>
}

export interface BoundAction extends Pick<Action, 'name' | 'allow'> {
  /** Undefined when the value is not one of ours. */
  readonly invoke: (ask: Ask, value: unknown, form: FormValues) => Promise<Reply> | undefined
}

export function defineAction<Value extends z.ZodType>(action: Action<Value>): BoundAction {
  const { name, allow } = action
  return {
    name,
    allow,
    invoke: (ask, value, form) => {
      const parsed = action.value.safeParse(value)
      return parsed.success ? action.run(ask, { value: parsed.data, form }) : undefined
    },
  }
}
