import { withStore } from './store-of.ts'
import type { Verb } from './verb.ts'

/** Brings the database to this version; safe to repeat, safe from two processes at once. */
export const migrate: Verb = {
  name: 'migrate',
  usage: 'migrate',
  summary: 'bring the database to this version',
  run: (_, { env, print }) =>
    withStore(env, async (store) => {
      const done = await store.migrate()
      for (const name of done) print(name)
      print(done.length === 0 ? 'up to date' : `${done.length} migration(s) applied`)
    }),
}
