import { auditPageAction } from './actions/audit-page.ts'
import { calendarConfirm } from './actions/calendar-confirm.ts'
import { calendarUndo } from './actions/calendar-undo.ts'
import { groupBind } from './actions/group-bind.ts'
import { groupUnbind } from './actions/group-unbind.ts'
import { jobsRetry } from './actions/jobs-retry.ts'
import { importCancel } from './actions/import-cancel.ts'
import { importConfirm } from './actions/import-confirm.ts'
import { observationAck } from './actions/observation-ack.ts'
import { observationDiscard } from './actions/observation-discard.ts'
import { observationEdit } from './actions/observation-edit.ts'
import { observationMore } from './actions/observation-more.ts'
import { observationNew } from './actions/observation-new.ts'
import { observationSave } from './actions/observation-save.ts'
import { observationSubmit } from './actions/observation-submit.ts'
import { observationWithdraw } from './actions/observation-withdraw.ts'
import { recordsPage } from './actions/records-page.ts'
import { roleChoose } from './actions/role-choose.ts'
import { roleGrant } from './actions/role-grant.ts'
import { roleTake } from './actions/role-take.ts'
import { audit } from './commands/audit.ts'
import { bind } from './commands/bind.ts'
import { calendar } from './commands/calendar.ts'
import { help } from './commands/help.ts'
import { holiday } from './commands/holiday.ts'
import { jobs } from './commands/jobs.ts'
import { importCommand } from './commands/import.ts'
import { kpi } from './commands/kpi.ts'
import { lang } from './commands/lang.ts'
import { observe } from './commands/observe.ts'
import { records } from './commands/records.ts'
import { role } from './commands/role.ts'
import { unbind } from './commands/unbind.ts'
import { whoami } from './commands/whoami.ts'
import { botAdded } from './events/bot-added.ts'
import { botRemoved } from './events/bot-removed.ts'
import { chatEntered } from './events/chat-entered.ts'
import { menuClicked } from './events/menu-clicked.ts'
import { personChanged, personLeft } from './events/person-left.ts'
import { attachmentPhrase } from './phrases/attachment.ts'
import { calendarPhrase } from './phrases/calendar.ts'
import { importFile } from './phrases/import-file.ts'
import { kpiPhrase } from './phrases/kpi.ts'
import { observationPhrase } from './phrases/observation.ts'

const said = [
  observe,
  records,
  kpi,
  calendar,
  holiday,
  whoami,
  lang,
  bind,
  unbind,
  role,
  jobs,
  importCommand,
  audit,
] as const

/** Every command, in the order in which /help shows them. */
export const commands = [...said, help(said)] as const

/** What people say in plain words. */
export const phrases = [observationPhrase, kpiPhrase, calendarPhrase, importFile, attachmentPhrase] as const

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
  calendarConfirm,
  calendarUndo,
  importConfirm,
  importCancel,
  groupBind,
  groupUnbind,
  roleChoose,
  roleGrant,
  roleTake,
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
