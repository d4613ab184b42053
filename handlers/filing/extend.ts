import type { FormValues } from '#src/bot/action.ts'
import type { Ask } from '#src/bot/ask.ts'
import { replace, say, show, toast, type Part, type Reply } from '#src/bot/reply.ts'
import { filingExtend, type FilingExtendShown } from '#src/cards/filing-extend.ts'
import { filingList } from '#src/cards/filing-list.ts'
import { said } from '#src/cards/said.ts'
import { readExtension } from '#src/domain/filing-form/read-extension.ts'
import { deadlineOf, isOwed, type Obligation } from '#src/domain/obligation.ts'
import { parseDate } from '#src/domain/parse-date.ts'
import { sentence } from '#src/i18n/say.ts'
import { askExtension, owedObligation } from '#src/usecases/filing/extend-filing.ts'
import { matching, readNamed } from '#src/usecases/filing/choose.ts'
import { fieldContextOf, knownFormOf } from '#src/usecases/filing/forms.ts'
import { fileable } from '#src/usecases/filing/owed.ts'
import { showDue } from '#src/usecases/filing/shown-due.ts'
import { majorName, schoolName } from '#src/usecases/filing/shown-form.ts'
import { tellExtensionAsked } from '../review/tell-reviewers.ts'
import { listOwed } from './list.ts'
import { fillPressed } from './pressed.ts'

type Asked = Pick<FilingExtendShown, 'until' | 'reason'>

export function extendShown(ask: Ask, obligation: Obligation, { until, reason }: Asked): FilingExtendShown {
  return {
    obligationId: obligation.id,
    filing: knownFormOf(ask, obligation.item).form.name,
    school: schoolName(ask, obligation.schoolId),
    major: majorName(ask, obligation.majorId),
    due: showDue(ask, obligation),
    until,
    reason,
  }
}

/** The form in which more time is asked for. */
export function showExtend(ask: Ask, obligation: Obligation, asked: Asked): Part {
  return show(filingExtend, extendShown(ask, obligation, asked))
}

/** 授课计划晚交三天，王老师请假了 — the form for it, filled in from the words. */
export async function extendFromWords(ask: Ask, words: string): Promise<Reply> {
  const named = readNamed(ask, words)
  const owed = matching(await fileable(ask), named).filter(
    ({ obligation }) => isOwed(obligation) && deadlineOf(obligation) !== undefined,
  )
  const [only, ...others] = owed
  if (!only) return [say('file.listNone', { words })]
  if (others.length > 0) return [show(filingList, await listOwed(ask, { page: 1, named }))]
  const { until, reason } = readExtension(words, deadlineOf(only.obligation), fieldContextOf(ask))
  return [showExtend(ask, only.obligation, { until, reason })]
}

/** The form for it; with its fields filled in, the request goes to whoever reviews. */
export async function askedExtension(
  ask: Ask,
  value: { readonly obligation: string; readonly filing?: string | undefined },
  form: FormValues,
): Promise<Reply> {
  const { until, reason } = form
  if (value.filing !== undefined) {
    // Pressed on a filing's own form: nothing of what stands there is lost.
    await fillPressed(ask, value.filing, form)
    return [showExtend(ask, await owedObligation(ask, value.obligation), { until: undefined, reason: '' })]
  }
  if (until === undefined && reason === undefined) {
    return [showExtend(ask, await owedObligation(ask, value.obligation), { until: undefined, reason: '' })]
  }
  const day = parseDate(String(until ?? ''), ask.today, { ...fieldContextOf(ask), tense: 'ahead' }) ?? ''
  const obligation = await askExtension(ask, value.obligation, { until: day, reason: String(reason ?? '') })
  const filing = knownFormOf(ask, obligation.item).form.name[ask.language]
  return [
    toast('success', 'extend.asked', { filing, date: day }),
    replace(said, { sentence: sentence('extend.asked', { filing, date: day }) }),
    ...(await tellExtensionAsked(ask, obligation)),
  ]
}
