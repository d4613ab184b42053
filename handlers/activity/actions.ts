import { exchangeConfirm } from '../actions/exchange-confirm.ts'
import { exchangeWithdraw } from '../actions/exchange-withdraw.ts'
import { seminarAttend } from '../actions/seminar-attend.ts'
import { seminarCancel } from '../actions/seminar-cancel.ts'
import { seminarDecline } from '../actions/seminar-decline.ts'
import { seminarDelegate } from '../actions/seminar-delegate.ts'
import { seminarDone } from '../actions/seminar-done.ts'
import { seminarFormAction } from '../actions/seminar-form.ts'
import { seminarHold } from '../actions/seminar-hold.ts'
import { seminarInvitationAction } from '../actions/seminar-invitation.ts'
import { seminarInvite } from '../actions/seminar-invite.ts'
import { seminarMinutesAction } from '../actions/seminar-minutes.ts'
import { seminarOpen } from '../actions/seminar-open.ts'
import { seminarOver } from '../actions/seminar-over.ts'
import { seminarPreviewAction } from '../actions/seminar-preview.ts'
import { seminarSet } from '../actions/seminar-set.ts'
import { seminarUnhold } from '../actions/seminar-unhold.ts'

/** Every button and form of what is held; a part of the list in `handlers/index.ts`. */
export const activityActions = [
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
  seminarOver,
  seminarInvitationAction,
  seminarOpen,
  seminarUnhold,
  exchangeConfirm,
  exchangeWithdraw,
] as const
