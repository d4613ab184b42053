import { auditPageAction } from './actions/audit-page.ts'
import { calendarConfirm } from './actions/calendar-confirm.ts'
import { calendarUndo } from './actions/calendar-undo.ts'
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
import { reminderSnooze } from './actions/reminder-snooze.ts'
import { roleTake } from './actions/role-take.ts'
import { exchangeConfirm } from './actions/exchange-confirm.ts'
import { seminarAttend } from './actions/seminar-attend.ts'
import { seminarCancel } from './actions/seminar-cancel.ts'
import { seminarDecline } from './actions/seminar-decline.ts'
import { seminarDelegate } from './actions/seminar-delegate.ts'
import { seminarDone } from './actions/seminar-done.ts'
import { seminarHold } from './actions/seminar-hold.ts'
import { seminarInvite } from './actions/seminar-invite.ts'
import { seminarSet } from './actions/seminar-set.ts'
import { seminarFormAction } from './actions/seminar-form.ts'
import { seminarMinutesAction } from './actions/seminar-minutes.ts'
import { seminarPreviewAction } from './actions/seminar-preview.ts'
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
import { nudgeCommand } from './commands/nudge.ts'
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
import { attachmentPhrase } from './phrases/attachment.ts'
import { calendarPhrase } from './phrases/calendar.ts'
import { duePhrase } from './phrases/due.ts'
import { exportPhrase } from './phrases/export.ts'
import { filingFile } from './phrases/filing-file.ts'
import { filingPhrase } from './phrases/filing.ts'
import { filingStatusPhrase } from './phrases/filing-status.ts'
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
import { exchangePhrase } from './phrases/exchange.ts'
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
  nudgeCommand,
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
  observationPhrase,
  filingPhrase,
  filingStatusPhrase,
  tasksPhrase,
  reminderQuietPhrase,
  reminderSnoozePhrase,
  duePhrase,
  kpiPhrase,
  reportPhrase,
  policyPhrase,
  calendarPhrase,
  exportPhrase,
  reviewPhrase,
  delegatePhrase,
  seminarPhrase,
  seminarAnswerPhrase,
  exchangePhrase,
  importFile,
  rectificationFile,
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
  seminarFormAction,
  seminarPreviewAction,
  seminarSet,
  seminarCancel,
  seminarInvite,
  seminarAttend,
  seminarDecline,
  seminarDelegate,
  seminarMinutesAction,
  seminarHold,
  seminarDone,
  exchangeConfirm,
  policyShow,
  policyListAction,
  calendarConfirm,
  calendarUndo,
  decisionConfirm,
  decisionUndo,
  importConfirm,
  importCancel,
  groupBind,
  groupUnbind,
  roleChoose,
  roleGrant,
  roleTake,
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
