import { Kysely, PostgresDialect } from 'kysely'
import { expect, it } from 'vitest'
import { describe } from '#src/store/describe.ts'
import { onEachDatabase } from './each-database.ts'

/** Of the queue's PostgreSQL backend, which may be looked up in the same search path. */
const namesOfTheQueue =
  'job job_log job_dependency event meta metrics migration dedup dedup_next rate_limit scheduler ' +
  'relay_node relay_inbox relay_subscription relay_retained'

onEachDatabase('the tables', (store) => {
  const describeTables = () => describe(new Kysely({ dialect: new PostgresDialect({ pool: store().pool }) }))

  // After a new migration: npx vitest run test/store/tables.test.ts --update
  it('are typed as the migrations make them', async () => {
    await expect(await describeTables()).toMatchFileSnapshot('../../src/store/tables.ts')
  })

  it('have names that the queue does not use', async () => {
    const names = Array.from(
      (await describeTables()).matchAll(/readonly (\w+): \w+Table/g),
      ([, name]) => name,
    )
    expect(names).toContain('outbox')
    expect(names.filter((name = '') => namesOfTheQueue.split(' ').includes(name))).toEqual([])
  })
})
