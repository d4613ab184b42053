import { appointmentCancel } from '../actions/appointment-cancel.ts'
import { appointmentConfirm } from '../actions/appointment-confirm.ts'
import { appointmentDiscard } from '../actions/appointment-discard.ts'
import { appointmentFile } from '../actions/appointment-file.ts'
import { appointmentFill } from '../actions/appointment-fill.ts'
import { appointmentMove } from '../actions/appointment-move.ts'
import { appointmentPlan } from '../actions/appointment-plan.ts'
import { appointmentShow } from '../actions/appointment-show.ts'

/** Every button and form of an appointment; a part of the list in `handlers/index.ts`. */
export const appointmentActions = [
  appointmentPlan,
  appointmentFill,
  appointmentConfirm,
  appointmentDiscard,
  appointmentShow,
  appointmentMove,
  appointmentCancel,
  appointmentFile,
] as const
