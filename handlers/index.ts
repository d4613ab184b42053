import { auditPageAction } from './actions/audit-page.ts'
import { calendarConfirm } from './actions/calendar-confirm.ts'
import { calendarUndo } from './actions/calendar-undo.ts'
import { feedRenew } from './actions/feed-renew.ts'
import { feedRevoke } from './actions/feed-revoke.ts'
import { decisionConfirm } from './actions/decision-confirm.ts'
import { decisionUndo } from './actions/decision-undo.ts'
import { groupBind } from './actions/group-bind.ts'
import { groupUnbind } from './actions/group-unbind.ts'
import { jobsRetry } from './actions/jobs-retry.ts'
import { importCancel } from './actions/import-cancel.ts'
import { importConfirm } from './actions/import-confirm.ts'
import { kpiCompareAction } from './actions/kpi-compare.ts'
import { kpiEvidenceAction } from './actions/kpi-evidence.ts'
import { kpiHistoryAction } from './actions/kpi-history.ts'
import { digestPage } from './actions/digest-page.ts'
import { kpiPage } from './actions/kpi-page.ts'
import { kpiShow } from './actions/kpi-show.ts'
import { kpiTry } from './actions/kpi-try.ts'
import { observationAck } from './actions/observation-ack.ts'
import { observationDiscard } from './actions/observation-discard.ts'
import { observationEdit } from './actions/observation-edit.ts'
import { observationMore } from './actions/observation-more.ts'
import { observationNew } from './actions/observation-new.ts'
import { observationSave } from './actions/observation-save.ts'
import { observationSubmit } from './actions/observation-submit.ts'
import { observationWithdraw } from './actions/observation-withdraw.ts'
import { policyListAction } from './actions/policy-list.ts'
import { policyShow } from './actions/policy-show.ts'
import { recordsPage } from './actions/records-page.ts'
import { delegationEnd } from './actions/delegation-end.ts'
import { delegationMake } from './actions/delegation-make.ts'
import { extensionDecide } from './actions/extension-decide.ts'
import { figureAgain } from './actions/figure-again.ts'
import { figureConfirm } from './actions/figure-confirm.ts'
import { figureDiscard } from './actions/figure-discard.ts'
import { figureSave } from './actions/figure-save.ts'
import { figureStart } from './actions/figure-start.ts'
import { figureSwap } from './actions/figure-swap.ts'
import { filingApprove } from './actions/filing-approve.ts'
import { filingDiscard } from './actions/filing-discard.ts'
import { filingEdit } from './actions/filing-edit.ts'
import { filingExtend } from './actions/filing-extend.ts'
import { filingListPage } from './actions/filing-list.ts'
import { filingOpen } from './actions/filing-open.ts'
import { filingReturn } from './actions/filing-return.ts'
import { filingSave } from './actions/filing-save.ts'
import { filingSubmit } from './actions/filing-submit.ts'
import { filingTemplate } from './actions/filing-template.ts'
import { filingWithdrawAction } from './actions/filing-withdraw.ts'
import { rectificationAnswer } from './actions/rectification-answer.ts'
import { rectificationClose } from './actions/rectification-close.ts'
import { rectificationNew } from './actions/rectification-new.ts'
import { rectificationOpen } from './actions/rectification-open.ts'
import { rectificationReturn } from './actions/rectification-return.ts'
import { rectificationShow } from './actions/rectification-show.ts'
import { reviewOpen } from './actions/review-open.ts'
import { reviewPage } from './actions/review-page.ts'
import { roleChoose } from './actions/role-choose.ts'
import { roleGrant } from './actions/role-grant.ts'
import { reminderCancel } from './actions/reminder-cancel.ts'
import { reminderSet } from './actions/reminder-set.ts'
import { reminderSnooze } from './actions/reminder-snooze.ts'
import { roleTake } from './actions/role-take.ts'
import { activityActions } from './activity/actions.ts'
import { appointmentActions } from './appointment/actions.ts'
import { audit } from './commands/audit.ts'
import { bind } from './commands/bind.ts'
import { calendar } from './commands/calendar.ts'
import { exportCommand } from './commands/export.ts'
import { disable } from './commands/disable.ts'
import { file } from './commands/file.ts'
import { help } from './commands/help.ts'
import { holiday } from './commands/holiday.ts'
import { jobs } from './commands/jobs.ts'
import { importCommand } from './commands/import.ts'
import { kpi } from './commands/kpi.ts'
import { lang } from './commands/lang.ts'
import { digestCommand } from './commands/digest.ts'
import { nudgeCommand } from './commands/nudge.ts'
import { remindCommand } from './commands/remind.ts'
import { quiet } from './commands/quiet.ts'
import { metric } from './commands/metric.ts'
import { observe } from './commands/observe.ts'
import { pack } from './commands/pack.ts'
import { policy } from './commands/policy.ts'
import { records } from './commands/records.ts'
import { delegate } from './commands/delegate.ts'
import { rectify } from './commands/rectify.ts'
import { reopen } from './commands/reopen.ts'
import { report } from './commands/report.ts'
import { review } from './commands/review.ts'
import { role } from './commands/role.ts'
import { seminar } from './commands/seminar.ts'
import { status } from './commands/status.ts'
import { tasks } from './commands/tasks.ts'
import { unbind } from './commands/unbind.ts'
import { whoami } from './commands/whoami.ts'
import { botAdded } from './events/bot-added.ts'
import { botRemoved } from './events/bot-removed.ts'
import { chatEntered } from './events/chat-entered.ts'
import { menuClicked } from './events/menu-clicked.ts'
import { personChanged, personLeft } from './events/person-left.ts'
import { appointmentPhrase } from './phrases/appointment.ts'
import { attachmentPhrase } from './phrases/attachment.ts'
import { calendarPhrase } from './phrases/calendar.ts'
import { feedPhrase } from './phrases/feed.ts'
import { digestPhrase } from './phrases/digest.ts'
import { duePhrase } from './phrases/due.ts'
import { exportPhrase } from './phrases/export.ts'
import { filingFile } from './phrases/filing-file.ts'
import { filingPhrase } from './phrases/filing.ts'
import { deliveryPhrase } from './phrases/delivery.ts'
import { groupQuietPhrase } from './phrases/group-quiet.ts'
import { filingStatusPhrase } from './phrases/filing-status.ts'
import { nudgePhrase } from './phrases/nudge.ts'
import { reminderCreatePhrase } from './phrases/reminder-create.ts'
import { reminderManagePhrase } from './phrases/reminder-manage.ts'
import { reminderQuietPhrase } from './phrases/reminder-quiet.ts'
import { reminderSnoozePhrase } from './phrases/reminder-snooze.ts'
import { tasksPhrase } from './phrases/tasks.ts'
import { delegatePhrase } from './phrases/delegate.ts'
import { rectificationFile } from './phrases/rectification-file.ts'
import { reportPhrase } from './phrases/report.ts'
import { reviewPhrase } from './phrases/review.ts'
import { importFile } from './phrases/import-file.ts'
import { figureFile } from './phrases/figure-file.ts'
import { kpiPhrase } from './phrases/kpi.ts'
import { observationPhrase } from './phrases/observation.ts'
import { policyPhrase } from './phrases/policy.ts'
import { seminarAnswerPhrase } from './phrases/seminar-answer.ts'
import { examPhrase } from './phrases/exam.ts'
import { inspectionPhrase } from './phrases/inspection.ts'
import { exchangeListPhrase } from './phrases/exchange-list.ts'
import { exchangePhrase } from './phrases/exchange.ts'
import { seminarFile } from './phrases/seminar-file.ts'
import { seminarPhrase } from './phrases/seminar.ts'

const said = [
  observe,
  records,
  tasks,
  file,
  review,
  status,
  seminar,
  delegate,
  rectify,
  reopen,
  kpi,
  report,
  policy,
  calendar,
  holiday,
  pack,
  disable,
  metric,
  whoami,
  remindCommand,
  nudgeCommand,
  digestCommand,
  quiet,
  lang,
  bind,
  unbind,
  role,
  jobs,
  importCommand,
  exportCommand,
  audit,
] as const

/** Every command, in the order in which /help shows them. */
export const commands = [...said, help(said)] as const

/** What people say in plain words. */
export const phrases = [
  reminderCreatePhrase,
  appointmentPhrase,
  observationPhrase,
  filingPhrase,
  filingStatusPhrase,
  tasksPhrase,
  deliveryPhrase,
  groupQuietPhrase,
  reminderManagePhrase,
  nudgePhrase,
  reminderQuietPhrase,
  reminderSnoozePhrase,
  duePhrase,
  digestPhrase,
  kpiPhrase,
  reportPhrase,
  policyPhrase,
  calendarPhrase,
  feedPhrase,
  exportPhrase,
  reviewPhrase,
  delegatePhrase,
  seminarPhrase,
  seminarAnswerPhrase,
  examPhrase,
  inspectionPhrase,
  exchangeListPhrase,
  exchangePhrase,
  importFile,
  rectificationFile,
  seminarFile,
  figureFile,
  filingFile,
  attachmentPhrase,
] as const

/** Every button and form. */
export const actions = [
  observationNew,
  observationSubmit,
  observationSave,
  observationMore,
  observationDiscard,
  observationEdit,
  observationWithdraw,
  observationAck,
  recordsPage,
  ...appointmentActions,
  reviewOpen,
  reviewPage,
  filingOpen,
  filingListPage,
  filingSave,
  filingSubmit,
  filingEdit,
  filingWithdrawAction,
  filingExtend,
  filingTemplate,
  filingDiscard,
  filingApprove,
  filingReturn,
  extensionDecide,
  delegationMake,
  delegationEnd,
  rectificationNew,
  rectificationOpen,
  rectificationShow,
  rectificationAnswer,
  rectificationClose,
  rectificationReturn,
  digestPage,
  kpiPage,
  kpiShow,
  kpiHistoryAction,
  kpiEvidenceAction,
  kpiTry,
  kpiCompareAction,
  figureStart,
  figureSave,
  figureSwap,
  figureConfirm,
  figureDiscard,
  figureAgain,
  ...activityActions,
  policyShow,
  policyListAction,
  calendarConfirm,
  calendarUndo,
  feedRenew,
  feedRevoke,
  decisionConfirm,
  decisionUndo,
  importConfirm,
  importCancel,
  groupBind,
  groupUnbind,
  roleChoose,
  roleGrant,
  roleTake,
  reminderSet,
  reminderCancel,
  reminderSnooze,
  jobsRetry,
  auditPageAction,
] as const

/** What happens on the platform without a word. */
export const events = [
  botAdded,
  botRemoved,
  chatEntered,
  menuClicked(commands),
  personChanged,
  personLeft,
] as const
