import type { Migration } from 'kysely/migration'
import { consortium } from './0001-consortium.ts'
import { observations } from './0002-observations.ts'
import { duties } from './0003-duties.ts'
import { outbox } from './0004-outbox.ts'
import { audit } from './0005-audit.ts'
import { calendar } from './0006-calendar.ts'
import { answers } from './0007-answers.ts'
import { imports } from './0008-imports.ts'
import { policy } from './0009-policy.ts'
import { obligations } from './0010-obligations.ts'
import { teaching } from './0011-teaching.ts'
import { filings } from './0012-filings.ts'
import { exports } from './0013-exports.ts'
import { filingDrafts } from './0014-filing-drafts.ts'
import { figureReports } from './0015-figure-reports.ts'
import { attendance } from './0016-attendance.ts'
import { reminderTimes } from './0017-reminder-times.ts'
import { ownReminders } from './0018-own-reminders.ts'
import { digests } from './0019-digests.ts'
import { calendarFeeds } from './0020-calendar-feeds.ts'
import { figureReadings } from './0021-figure-readings.ts'
import { reminderSubjects } from './0022-reminder-subjects.ts'
import { appointments } from './0023-appointments.ts'
import { delivery } from './0024-delivery.ts'

/** Every migration in order. A released one is never edited; a change of the tables is a new one at the end. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-consortium': consortium,
  '0002-observations': observations,
  '0003-duties': duties,
  '0004-outbox': outbox,
  '0005-audit': audit,
  '0006-calendar': calendar,
  '0007-answers': answers,
  '0008-imports': imports,
  '0009-policy': policy,
  '0010-obligations': obligations,
  '0011-teaching': teaching,
  '0012-filings': filings,
  '0013-exports': exports,
  '0014-filing-drafts': filingDrafts,
  '0015-figure-reports': figureReports,
  '0016-attendance': attendance,
  '0017-reminder-times': reminderTimes,
  '0018-own-reminders': ownReminders,
  '0019-digests': digests,
  '0020-calendar-feeds': calendarFeeds,
  '0021-figure-readings': figureReadings,
  '0022-reminder-subjects': reminderSubjects,
  '0023-appointments': appointments,
  '0024-delivery': delivery,
}
