import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesIn } from '#test/support/files.ts'

/** The map of the house: what each part may know. Read it before adding an import. */
const mayImport: Record<string, readonly string[]> = {
  config: ['zod'],
  'src/clock.ts': [],
  'src/log.ts': ['pino'],
  'src/failure.ts': ['src/i18n'],
  'src/i18n': [],
  'src/domain': ['zod', 'temporal-polyfill'],
  'src/cards': ['src/domain', 'src/i18n'],
  'src/ports': ['src/domain'],
  'src/usecases': ['src/domain', 'src/ports', 'src/failure.ts'],
  'src/bot': [
    'src/cards',
    'src/domain',
    'src/i18n',
    'src/ports',
    'src/usecases',
    'src/failure.ts',
    'src/log.ts',
    'zod',
  ],
  handlers: [
    'src/bot',
    'src/cards',
    'src/domain',
    'src/i18n',
    'src/ports',
    'src/usecases',
    'src/failure.ts',
    'zod',
  ],
  'src/queue': ['src/clock.ts', 'src/failure.ts', 'src/log.ts', 'zod', 'bullmq', 'ioredis'],
  jobs: ['src/bot', 'src/queue', 'src/ports', 'src/clock.ts', 'src/failure.ts', 'src/log.ts', 'zod'],
  'src/feishu': [
    'src/bot',
    'src/ports',
    'src/queue/engine.ts',
    'src/clock.ts',
    'src/failure.ts',
    'src/log.ts',
    'zod',
    '@larksuiteoapi/node-sdk',
    'axios',
  ],
  'src/store': ['src/ports', 'src/domain', 'src/failure.ts', 'zod', 'kysely', 'pg', '@electric-sql/pglite'],
  'src/sheets': ['src/domain', 'src/i18n', 'zod', 'read-excel-file', 'write-excel-file', 'csv-parse'],
  'src/web': [
    'src/feishu',
    'src/queue/engine.ts',
    'src/clock.ts',
    'src/log.ts',
    'hono',
    '@hono/node-server',
    'prom-client',
  ],
  // The pages say what the cards say, and refuse as the chat refuses.
  'src/console': [
    'src/domain',
    'src/i18n',
    'src/ports',
    'src/usecases',
    'src/bot/explain.ts',
    'src/bot/permit.ts',
    'src/cards/format.ts',
    'src/cards/kpi-words.ts',
    'src/cards/policy-words.ts',
    'src/cards/setting-words.ts',
    'src/clock.ts',
    'src/failure.ts',
    'src/log.ts',
    'hono',
    'zod',
  ],
  // Somebody's own calendar, for the calendar of their phone.
  'src/feed': [
    'src/domain',
    'src/i18n',
    'src/ports',
    'src/usecases',
    'src/clock.ts',
    'src/failure.ts',
    'src/log.ts',
    'hono',
  ],
  'src/standin': ['src/clock.ts', 'hono', '@hono/node-server', 'zod'],
  'src/metrics.ts': ['src/ports', 'src/queue', 'prom-client'],
  'src/packs.ts': ['config', 'src/domain'],
  'src/rules.ts': ['config', 'src/domain', 'src/packs.ts'],
  'src/web-side.ts': [
    'config',
    'jobs',
    'src/bot',
    'src/feishu',
    'src/i18n',
    'src/ports',
    'src/queue',
    'src/web',
    'src/clock.ts',
    'src/log.ts',
    'hono',
    'prom-client',
  ],
  'src/reminding.ts': ['src/bot'],
  'src/common-time.ts': ['src/clock.ts', 'src/log.ts', 'src/ports'],
  'src/compose.ts': ['config', 'handlers', 'jobs', 'src'],
  'src/rehearsal.ts': ['config', 'src'],
  'src/demo': ['config', 'src', 'hono'],
  'src/cli': ['config', 'src'],
  'src/main.ts': ['config', 'src/compose.ts'],
}

const parts = Object.keys(mayImport)
const partOf = (path: string) => parts.find((part) => path === part || path.startsWith(`${part}/`)) ?? path

/** `import … from 'x'` over any number of lines, `import('x')`, `import 'x'`. */
const importing = /^(?:import|export)\s[^'"`;]*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'|^import\s+'([^']+)'/gm

function importsOf(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(importing)
  return [...found].map(([, from, lazy, bare]) => {
    const name = from ?? lazy ?? bare ?? ''
    if (name.startsWith('.')) return normalize(join(dirname(file), name))
    return name.startsWith('#') ? name.slice(1) : (/^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name)
  })
}

function trespassesOf(file: string): string[] {
  const own = partOf(file)
  const allowed = [own, ...(mayImport[own] ?? [])]
  return importsOf(file).filter(
    (target) =>
      !target.startsWith('node:') &&
      !allowed.some((part) => target === part || target.startsWith(`${part}/`)),
  )
}

const product = ['config', 'handlers', 'jobs', 'src'].flatMap((folder) => filesIn(folder, '.ts'))

describe('imports run one way', () => {
  it('every file of the product belongs to a part of the map', () => {
    expect(product.length).toBeGreaterThan(200)
    expect(product.filter((file) => !parts.includes(partOf(file)))).toEqual([])
  })

  it.each(parts)('%s imports only what it may know', (part) => {
    const files = product.filter((file) => partOf(file) === part)
    expect(files).not.toEqual([])
    expect(files.flatMap((file) => trespassesOf(file).map((target) => `${file} → ${target}`))).toEqual([])
  })

  it('nothing of the product imports a test', () => {
    expect(product.filter((file) => importsOf(file).some((target) => target.startsWith('test/')))).toEqual([])
  })

  it('the domain touches nothing outside itself', () => {
    const impure = product
      .filter((file) => file.startsWith('src/domain/'))
      .filter((file) => importsOf(file).some((target) => target.startsWith('node:')))
    expect(impure).toEqual([])
  })
})
