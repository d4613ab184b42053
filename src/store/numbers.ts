import { sql, type Kysely } from 'kysely'
import type { Numbers } from '#src/ports/observations.ts'
import type { Database } from './tables.ts'

export function createNumbers(db: Kysely<Database>): Numbers {
  return {
    // The row stays locked until the transaction ends, so whoever asks next waits and sees what became of this number.
    next: async (series, year) => {
      const { last } = await db
        .insertInto('number_series')
        .values({ series, year, last: 1 })
        .onConflict((conflict) =>
          conflict.columns(['series', 'year']).doUpdateSet({ last: sql<number>`number_series.last + 1` }),
        )
        .returning('last')
        .executeTakeFirstOrThrow()
      return last
    },
    atLeast: async (series, year, used) => {
      await db
        .insertInto('number_series')
        .values({ series, year, last: used })
        .onConflict((conflict) =>
          conflict
            .columns(['series', 'year'])
            .doUpdateSet({ last: sql<number>`greatest(number_series.last, excluded.last)` }),
        )
        .execute()
    },
  }
}
