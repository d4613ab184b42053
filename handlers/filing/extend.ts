import type { FormValues } from '#src/bot/action.ts'
import type { Ask } from '#src/bot/ask.ts'
import { replace, say, show, toast, type Part, type Reply } from '#src/bot/reply.ts'
import { filingExtend, type FilingExtendShown } from '#src/cards/filing-extend.ts'
import { filingList, type FilingListShown } from '#src/cards/filing-list.ts'
import { said } from '#src/cards/said.ts'
import { readExtension } from '#src/domain/filing-form/read-extension.ts'
import { deadlineOf, isOwed, type Obligation } from '#src/domain/obligation.ts'
import { parseDate } from '#src/domain/parse-date.ts'
import { sentence } from '#src/i18n/say.ts'
import { askExtension, owedObligation } from '#src/usecases/filing/extend-filing.ts'
import { readNamed } from '#src/usecases/filing/choose.ts'
import { fieldContextOf, knownFormOf } from '#src/usecases/filing/forms.ts'
import type { OwedFiling } from '#src/usecases/filing/owed.ts'
import { showDue } from '#src/usecases/filing/shown-due.ts'
import { majorName, schoolName } from '#src/usecases/filing/shown-form.ts'
import { tellExtensionAsked } from '../review/tell-reviewers.ts'
import { meantBy, owedRow } from './list.ts'
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
  const owed = (await meantBy(ask, named)).filter(
    ({ obligation }) => isOwed(obligation) && deadlineOf(obligation) !== undefined,
  )
  const [only, ...others] = owed
  if (!only) return [say('file.listNone', { words })]
  const askedFor = (obligation: Obligation) =>
    readExtension(words, deadlineOf(obligation), fieldContextOf(ask))
  if (others.length > 0) return [show(filingList, chooseToExtend(ask, owed, askedFor))]
  const { until, reason } = askedFor(only.obligation)
  return [showExtend(ask, only.obligation, { until, reason })]
}

interface Pressed {
  readonly obligation: string
  /** The filing on whose form it was pressed. */
  readonly filing?: string | undefined
  /** What a sentence said of it. */
  readonly until?: string | undefined
  readonly reason?: string | undefined
}

/** So many are asked about at once. */
const mostAsked = 8

function chooseToExtend(
  ask: Ask,
  owed: readonly OwedFiling[],
  askedFor: (obligation: Obligation) => Asked,
): FilingListShown {
  return {
    sameName: undefined,
    chosen: true,
    rows: owed.slice(0, mostAsked).map((one) => ({ ...owedRow(ask, one), extend: askedFor(one.obligation) })),
    total: owed.length,
    page: 1,
    pages: 1,
    query: {},
  }
}

/** The form for it; with its fields filled in, the request goes to whoever reviews. */
export async function askedExtension(ask: Ask, value: Pressed, form: FormValues): Promise<Reply> {
  const { until, reason } = form
  if (value.filing !== undefined) {
    // Pressed on a filing's own form: nothing of what stands there is lost.
    await fillPressed(ask, value.filing, form)
    return [showExtend(ask, await owedObligation(ask, value.obligation), { until: undefined, reason: '' })]
  }
  if (until === undefined && reason === undefined) {
    const asked = { until: value.until || undefined, reason: value.reason ?? '' }
    return [showExtend(ask, await owedObligation(ask, value.obligation), asked)]
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
