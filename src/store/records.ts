import type { Kysely } from 'kysely'
import type { Audit } from '#src/ports/audit.ts'
import type { Records } from '#src/ports/store.ts'
import { createAttachments } from './attachments.ts'
import { createChats } from './chats.ts'
import { createConsortium } from './consortium.ts'
import { createDrafts } from './drafts.ts'
import { createFiles } from './files.ts'
import { createImports } from './imports.ts'
import { createFigures } from './figures.ts'
import { createNumbers } from './numbers.ts'
import { createObligations } from './obligations.ts'
import { createObservations } from './observations.ts'
import { createOutbox } from './outbox.ts'
import { createPeople } from './people.ts'
import { createPrivacy } from './privacy.ts'
import { createReminders } from './reminders.ts'
import { createSeen } from './seen.ts'
import type { Database } from './tables.ts'

export function createRecords(db: Kysely<Database>, audit: Audit): Records {
  return {
    consortium: createConsortium(db),
    people: createPeople(db),
    chats: createChats(db),
    observations: createObservations(db),
    drafts: createDrafts(db),
    attachments: createAttachments(db),
    numbers: createNumbers(db),
    figures: createFigures(db),
    obligations: createObligations(db),
    reminders: createReminders(db),
    outbox: createOutbox(db),
    seen: createSeen(db),
    imports: createImports(db),
    files: createFiles(db),
    audit,
    privacy: createPrivacy(db),
  }
}
