import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { replace, toast } from '#src/bot/reply.ts'
import { said } from '#src/cards/said.ts'
import { may } from '#src/domain/access.ts'
import { parseDate } from '#src/domain/parse-date.ts'
import { sentence } from '#src/i18n/say.ts'
import { askExtension, owedObligation } from '#src/usecases/filing/extend-filing.ts'
import { fieldContextOf } from '#src/usecases/filing/forms.ts'
import { tellExtensionAsked } from '../review/tell-reviewers.ts'
import { extendShown, showExtend } from '../filing/extend.ts'
import { fillPressed } from '../filing/pressed.ts'

/** 申请延期 — the form for it; with its fields filled in, the request goes to whoever reviews. */
export const filingExtendAction = defineAction({
  name: 'filing.extend',
  value: z.object({ obligation: z.uuid(), filing: z.uuid().optional() }),
  allow: may('filing.file'),
  async run(ask, { value, form }) {
    const { until, reason } = form
    if (until === undefined && reason === undefined) {
      // Pressed on a filing's own form: nothing of what stands there is lost.
      if (value.filing !== undefined) await fillPressed(ask, value.filing, form)
      return [showExtend(ask, await owedObligation(ask, value.obligation), { until: undefined, reason: '' })]
    }
    const day = parseDate(String(until ?? ''), ask.today, { ...fieldContextOf(ask), tense: 'ahead' }) ?? ''
    const obligation = await askExtension(ask, value.obligation, { until: day, reason: String(reason ?? '') })
    const filing = extendShown(ask, obligation, { until: day, reason: '' }).filing[ask.language]
    return [
      toast('success', 'extend.asked', { filing, date: day }),
      replace(said, { sentence: sentence('extend.asked', { filing, date: day }) }),
      ...(await tellExtensionAsked(ask, obligation)),
    ]
  },
})

