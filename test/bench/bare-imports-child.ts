/**
 * What every process of the product has to load before it has done anything: the packages it imports at its start
 * with Redis and PostgreSQL, by the same names. Nothing of them is used.
 */
await Promise.all([
  import('@hono/node-server'),
  import('@larksuiteoapi/node-sdk'),
  import('bullmq'),
  import('hono'),
  import('ioredis'),
  import('kysely'),
  import('kysely/migration'),
  import('kysely/helpers/postgres'),
  import('pg'),
  import('pino'),
  import('prom-client'),
  import('temporal-polyfill'),
  import('zod'),
])
process.stdout.write('loaded\n')
setInterval(() => {}, 60_000)
process.once('SIGTERM', () => process.exit(0))
