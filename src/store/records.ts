import type { Kysely } from 'kysely'
import type { Audit } from '#src/ports/audit.ts'
import type { Records } from '#src/ports/store.ts'
import { createActionItems } from './action-items.ts'
import { createActivities } from './activities.ts'
import { createAppointments } from './appointments.ts'
import { createAttachments } from './attachments.ts'
import { createCalendarEntries } from './calendar-entries.ts'
import { createCalendarFeeds } from './calendar-feeds.ts'
import { createChats } from './chats.ts'
import { createConsortium } from './consortium.ts'
import { createCredits } from './credits.ts'
import { createDelegations } from './delegations.ts'
import { createDigestSchedules } from './digest-schedules.ts'
import { createDrafts } from './drafts.ts'
import { createExports } from './exports.ts'
import { createFiles } from './files.ts'
import { createFilingDrafts } from './filing-drafts.ts'
import { createFilings } from './filings.ts'
import { createImports } from './imports.ts'
import { createInvitations } from './invitations.ts'
import { createFigureReports } from './figure-reports.ts'
import { createFigures } from './figures.ts'
import { createLedger } from './ledger.ts'
import { createNumbers } from './numbers.ts'
import { createObligations } from './obligations.ts'
import { createObservations } from './observations.ts'
import { createOutbox } from './outbox.ts'
import { createOwnReminders } from './own-reminders.ts'
import { createPeople } from './people.ts'
import { createPolicy } from './policy.ts'
import { createPrivacy } from './privacy.ts'
import { createQuietHours } from './quiet-hours.ts'
import { createRectifications } from './rectifications.ts'
import { createReminders } from './reminders.ts'
import { createGroupVolumes } from './group-volumes.ts'
import { createDeliveries } from './deliveries.ts'
import { createSchoolCounts } from './school-counts.ts'
import { createSeen } from './seen.ts'
import type { Database } from './tables.ts'
import { createTeaching } from './teaching.ts'
import { createVerdictAlerts } from './verdict-alerts.ts'
import { createVerdicts } from './verdicts.ts'

export function createRecords(db: Kysely<Database>, audit: Audit): Records {
  return {
    consortium: createConsortium(db),
    people: createPeople(db),
    teaching: createTeaching(db),
    chats: createChats(db),
    observations: createObservations(db),
    appointments: createAppointments(db),
    drafts: createDrafts(db),
    attachments: createAttachments(db),
    numbers: createNumbers(db),
    figures: createFigures(db),
    figureReports: createFigureReports(db),
    obligations: createObligations(db),
    activities: createActivities(db),
    invitations: createInvitations(db),
    actionItems: createActionItems(db),
    calendarEntries: createCalendarEntries(db),
    calendarFeeds: createCalendarFeeds(db),
    credits: createCredits(db),
    reminders: createReminders(db),
    deliveries: createDeliveries(db),
    groupVolumes: createGroupVolumes(db),
    ownReminders: createOwnReminders(db),
    quietHours: createQuietHours(db),
    digestSchedules: createDigestSchedules(db),
    verdicts: createVerdicts(db),
    verdictAlerts: createVerdictAlerts(db),
    schoolCounts: createSchoolCounts(db),
    outbox: createOutbox(db),
    seen: createSeen(db),
    policy: createPolicy(db),
    filings: createFilings(db),
    filingDrafts: createFilingDrafts(db),
    delegations: createDelegations(db),
    rectifications: createRectifications(db),
    imports: createImports(db),
    files: createFiles(db),
    exports: createExports(db),
    ledger: createLedger(db),
    audit,
    privacy: createPrivacy(db),
  }
}
