import { z } from 'zod'

const words = (text: string) =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')

const isTimeZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

const secret = z.string().min(1)
const httpUrl = z.url({ protocol: /^https?$/ })

/** Every setting, in the order of config/README.md. */
export const settings = {
  LARK_APP_ID: z.string().regex(/^cli_[0-9a-zA-Z]+$/, 'must look like cli_ and letters or digits'),
  LARK_APP_SECRET: secret,
  LARK_ENCRYPT_KEY: secret,
  LARK_VERIFICATION_TOKEN: secret,
  LARK_DOMAIN: z.union([z.enum(['feishu', 'lark']), httpUrl]).default('feishu'),
  LARK_TRANSPORT: z.enum(['webhook', 'websocket']).default('webhook'),
  DATABASE_URL: z
    .string()
    .regex(/^(postgres(ql)?:\/\/.+|pglite:.+)$/, 'must be postgres://…, pglite:DIR or pglite:memory'),
  REDIS_URL: z.string().regex(/^(rediss?:\/\/.+|embedded:)$/, 'must be redis://…, rediss://… or embedded:'),
  ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  HOST: z.string().min(1).default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: httpUrl.optional(),
  ADMIN_OPEN_IDS: z.string().transform(words).default([]),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'is not a time zone such as Asia/Shanghai')
    .default('Asia/Shanghai'),
  CLOCK: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  NODE_ENV: z.string().optional(),
} as const

const schema = z.object(settings).superRefine((config, context) => {
  const refuse = (name: string, message: string) =>
    context.addIssue({ code: 'custom', path: [name], message })
  const embedded = config.REDIS_URL === 'embedded:'
  if (config.CLOCK && config.NODE_ENV === 'production')
    refuse('CLOCK', 'is a rehearsal aid and refused in production')
  if (embedded && !config.DATABASE_URL.startsWith('pglite:')) {
    refuse(
      'REDIS_URL',
      'embedded: keeps its work in the embedded database; use it with DATABASE_URL=pglite:DIR',
    )
  }
  if (config.ROLE !== 'all' && (embedded || config.DATABASE_URL.startsWith('pglite:'))) {
    refuse('ROLE', 'must be all with an embedded database or queue store: they serve one process only')
  }
})

export type Config = z.output<typeof schema>
export type Environment = Readonly<Record<string, string | undefined>>

/** Reads the environment once. Names every wrong variable at once, and never its value. */
export function readConfig(env: Environment): Config {
  const given = Object.fromEntries(
    Object.keys(settings).flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
  )
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0])
    const message = given[name] === undefined && issue.code !== 'custom' ? 'is required' : issue.message
    return `  ${name}: ${message}`
  })
  throw new Error(
    `The configuration cannot be used:\n${wrong.join('\n')}\nconfig/README.md explains each setting.`,
  )
}
