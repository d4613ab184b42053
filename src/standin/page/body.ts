import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { z } from 'zod'

import { PageError } from './page-error.ts'

/** Refuses a larger body with `too_large` (413). */
export function limitBody(maxSize: number) {
  return bodyLimit({ maxSize, onError: (context) => context.json({ error: 'too_large' }, 413) })
}

/** The JSON body, checked. Throws `bad_request` (400); a body that is not declared JSON is refused like a wrong one. */
export async function readBody<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const isJson = context.req.header('content-type')?.startsWith('application/json') ?? false
  const body: unknown = isJson ? await context.req.json().catch(() => undefined) : undefined
  return check(schema, body)
}

/** The value as the schema gives it. Throws `bad_request` (400). */
export function check<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value)
  if (!result.success) throw new PageError('bad_request', 400)
  return result.data
}
