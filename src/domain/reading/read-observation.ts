import { missingSlots } from '../observation-missing.ts'
import type { Slot } from '../observation-slot.ts'
import type { ObservationDraft } from '../observation.ts'
import { piecesOf } from './pieces.ts'
import type { Aside, Attendance, Reader, ReadingContext, Typo } from './reader.ts'
import { readers } from './readers.ts'
import { newSheet, take, type Span } from './sheet.ts'

export interface Take extends Span {
  readonly slot: Reader['slot']
  /** As typed. */
  readonly words: string
}

/** 听课记录 as far as one plain sentence says it. */
export interface ObservationReading {
  readonly draft: ObservationDraft
  readonly missing: readonly Slot[]
  /** Ids of the people a name may mean; the draft holds none of them. */
  readonly ambiguous: { readonly teacher?: readonly string[] }
  readonly coObserverIds: readonly string[]
  readonly attendance: Attendance | undefined
  /** Why a value was inferred that the words alone do not say. */
  readonly bases: {
    readonly teacher?: 'course' | 'class' | 'school'
    readonly course?: 'only_course'
  }
  readonly typos: readonly Typo[]
  /** The sentence says that it reports a lesson somebody heard. */
  readonly cue: boolean
  readonly recognised: readonly Slot[]
  /** How sure it is that this is a record at all: one for each slot the words name, two for saying so. */
  readonly confidence: number
  readonly takes: readonly Take[]
  readonly leftovers: readonly string[]
}

/** Reads one sentence. Never throws, whatever the text. */
export function readObservation(text: string, context: ReadingContext): ObservationReading {
  let sheet = newSheet(text)
  let said: ObservationDraft = {}
  let aside: Aside = {}
  const takes: Take[] = []
  for (const { slot, read } of readers) {
    const finding = read(sheet, context, { ...said, ...aside })
    if (!finding) continue
    takes.push(...finding.takes.map(({ from, to }) => ({ slot, from, to, words: text.slice(from, to) })))
    sheet = take(sheet, finding.takes)
    said = { ...said, ...finding.draft }
    aside = { ...aside, ...finding.aside }
  }
  const draft = withObservers(said, aside, context)
  const recognised = recognisedIn(said, aside)
  return {
    draft,
    missing: missingSlots(draft, { scoreRequired: context.scoreRequired ?? true, criteria: [] }),
    ambiguous: aside.teacherIds ? { teacher: aside.teacherIds } : {},
    coObserverIds: aside.coObserverIds ?? [],
    attendance: aside.attendance,
    bases: {
      ...(aside.teacherBasis ? { teacher: aside.teacherBasis } : {}),
      ...(aside.courseBasis ? { course: aside.courseBasis } : {}),
    },
    typos: aside.typos ?? [],
    cue: aside.cue ?? false,
    recognised,
    confidence: recognised.length + (aside.cue ? 2 : 0),
    takes: takes.toSorted((a, b) => a.from - b.from),
    leftovers: piecesOf(sheet).map(({ words }) => words),
  }
}

/** The first observer is whoever files. */
function withObservers(draft: ObservationDraft, aside: Aside, { asker }: ReadingContext): ObservationDraft {
  const observerIds = [...(asker ? [asker.id] : []), ...(aside.coObserverIds ?? [])]
  return observerIds.length > 0 ? { ...draft, observerIds } : draft
}

function recognisedIn(draft: ObservationDraft, aside: Aside): Slot[] {
  const read: readonly (readonly [Slot, boolean])[] = [
    ['date', draft.date !== undefined],
    ['periods', draft.periods !== undefined],
    ['teacher', draft.teacherId !== undefined || aside.teacherIds !== undefined],
    ['observers', (aside.coObserverIds ?? []).length > 0],
    ['course', draft.course !== undefined && aside.courseBasis === undefined],
    ['class', draft.className !== undefined],
    ['topic', draft.topic !== undefined],
    ['mode', draft.mode !== undefined],
    ['score', draft.score !== undefined || draft.grade !== undefined],
    ['strengths', draft.strengths !== undefined],
    ['problems', draft.problems !== undefined],
    ['suggestions', draft.suggestions !== undefined],
  ]
  return read.filter(([, is]) => is).map(([slot]) => slot)
}
