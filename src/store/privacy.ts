import type { Kysely } from 'kysely'
import type { Privacy } from '#src/ports/privacy.ts'
import { expire } from './expire.ts'
import { forgetPerson } from './forget-person.ts'
import { everythingOf } from './personal-data.ts'
import type { Database } from './tables.ts'

export function createPrivacy(db: Kysely<Database>): Privacy {
  return {
    everythingOf: (person) => everythingOf(db, person),
    forget: (person, as) => forgetPerson(db, person, as),
    expire: (what, before, limit) => expire(db, what, { before, limit }),
  }
}
