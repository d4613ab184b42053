import type { Ask } from '#src/bot/ask.ts'
import { say, show, type Part, type Reply } from '#src/bot/reply.ts'
import { filingExtend, type FilingExtendShown } from '#src/cards/filing-extend.ts'
import { filingList } from '#src/cards/filing-list.ts'
import { readExtension } from '#src/domain/filing-form/read-extension.ts'
import { deadlineOf, isOwed, type Obligation } from '#src/domain/obligation.ts'
import { matching, readNamed } from '#src/usecases/filing/choose.ts'
import { fieldContextOf, knownFormOf } from '#src/usecases/filing/forms.ts'
import { fileable } from '#src/usecases/filing/owed.ts'
import { showDue } from '#src/usecases/filing/shown-due.ts'
import { majorName, schoolName } from '#src/usecases/filing/shown-form.ts'
import { listOwed } from './list.ts'

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
