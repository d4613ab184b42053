import { observationAck } from './actions/observation-ack.ts'
import { observationDiscard } from './actions/observation-discard.ts'
import { observationEdit } from './actions/observation-edit.ts'
import { observationMore } from './actions/observation-more.ts'
import { observationNew } from './actions/observation-new.ts'
import { observationSave } from './actions/observation-save.ts'
import { observationSubmit } from './actions/observation-submit.ts'
import { observationWithdraw } from './actions/observation-withdraw.ts'
import { recordsPage } from './actions/records-page.ts'
import { help } from './commands/help.ts'
import { kpi } from './commands/kpi.ts'
import { lang } from './commands/lang.ts'
import { observe } from './commands/observe.ts'
import { records } from './commands/records.ts'
import { whoami } from './commands/whoami.ts'
import { botAdded } from './events/bot-added.ts'
import { botRemoved } from './events/bot-removed.ts'
import { chatEntered } from './events/chat-entered.ts'
import { menuClicked } from './events/menu-clicked.ts'
import { personChanged, personLeft } from './events/person-left.ts'
import { attachmentPhrase } from './phrases/attachment.ts'
import { kpiPhrase } from './phrases/kpi.ts'
import { observationPhrase } from './phrases/observation.ts'

const said = [observe, records, kpi, whoami, lang] as const

/** Every command, in the order in which /help shows them. */
export const commands = [...said, help(said)] as const

/** What people say in plain words. */
export const phrases = [observationPhrase, kpiPhrase, attachmentPhrase] as const

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
