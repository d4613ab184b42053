import { access } from './catalog/access.ts'
import { activity } from './catalog/activity.ts'
import { admin } from './catalog/admin.ts'
import { appointment } from './catalog/appointment.ts'
import { audit } from './catalog/audit.ts'
import { calendar } from './catalog/calendar.ts'
import { chat } from './catalog/chat.ts'
import { common } from './catalog/common.ts'
import { consolePages } from './catalog/console.ts'
import { decision } from './catalog/decision.ts'
import { deadline } from './catalog/deadline.ts'
import { digest } from './catalog/digest.ts'
import { exporting } from './catalog/export.ts'
import { exportSheet } from './catalog/export-sheet.ts'
import { feed } from './catalog/feed.ts'
import { file } from './catalog/file.ts'
import { fileFault } from './catalog/file-fault.ts'
import { filing } from './catalog/filing.ts'
import { importing } from './catalog/import.ts'
import { importIssue } from './catalog/import-issue.ts'
import { indicator } from './catalog/indicator.ts'
import { kpiAnswer } from './catalog/kpi-answer.ts'
import { kpiReport } from './catalog/kpi-report.ts'
import { observation } from './catalog/observation.ts'
import { observationForm } from './catalog/observation-form.ts'
import { policyQuery } from './catalog/policy-query.ts'
import { delivery } from './catalog/delivery.ts'
import { delegation } from './catalog/delegation.ts'
import { ownReminder } from './catalog/own-reminder.ts'
import { rectification } from './catalog/rectification.ts'
import { reminder } from './catalog/reminder.ts'
import { reminderWord } from './catalog/reminder-word.ts'
import { review } from './catalog/review.ts'
import { seminar } from './catalog/seminar.ts'
import { seminarAfter } from './catalog/seminar-after.ts'
import { tasks } from './catalog/tasks.ts'
import type { Holes } from './pair.ts'

/** Every sentence the product can say to people. */
export const catalogue = {
  ...access,
  ...activity,
  ...admin,
  ...appointment,
  ...audit,
  ...calendar,
  ...chat,
  ...common,
  ...consolePages,
  ...decision,
  ...deadline,
  ...digest,
  ...exporting,
  ...exportSheet,
  ...feed,
  ...file,
  ...fileFault,
  ...filing,
  ...importing,
  ...importIssue,
  ...indicator,
  ...kpiAnswer,
  ...kpiReport,
  ...observation,
  ...observationForm,
  ...policyQuery,
  ...delivery,
  ...delegation,
  ...ownReminder,
  ...rectification,
  ...reminder,
  ...reminderWord,
  ...review,
  ...seminar,
  ...seminarAfter,
  ...tasks,
}

export type MessageKey = keyof typeof catalogue
export type MessageValues = Readonly<Record<string, string | number>>

/** The values a sentence needs: none, or one for each of its holes. */
export type ValuesOf<Key extends MessageKey> = [HolesOf<Key>] extends [never]
  ? []
  : [values: Readonly<Record<HolesOf<Key>, string | number>>]

type HolesOf<Key extends MessageKey> = Holes<(typeof catalogue)[Key]['zh' | 'en']>
