import type { DayKind } from '#src/domain/calendar.ts'
import type { Say } from '#src/i18n/say.ts'
import { button, buttons, card, note, type Block } from './kit.ts'
import { activityFacts, agendaBlock, kindText, whenText } from './activity-text.ts'
import { defineView } from './view.ts'

export interface SeminarPreview {
  readonly plan: {
    readonly id?: string | undefined
    readonly kind: string
    readonly schoolId: string
    readonly majorId?: string | undefined
    readonly on: string
    readonly time: string
    readonly place: string
    readonly agenda: readonly string[]
    readonly course?: string | undefined
    readonly inspector?: string | undefined
  }
  readonly school: string
  /** The course and the major of a joint exam; empty otherwise. */
  readonly about: string
  readonly week: number | undefined
  readonly dayKind: DayKind
  readonly provisional: boolean
  readonly former:
    | {
        readonly on: string | undefined
        readonly time: string
        readonly place: string
        readonly week: number | undefined
      }
    | undefined
  readonly invited: number
  readonly again: boolean
}

/** 会前确认 — what will be set or moved, whether anybody works on that day, and who will be told. */
export const seminarPreview = defineView<SeminarPreview>({
  name: 'seminar-preview',
  audience: 'private',
  draw(shown, say) {
    const { plan, school, about, week, dayKind, former, invited } = shown
    const what = [kindText(say, plan.kind), about].filter(Boolean).join(' · ')
    return card(
      {
        title: say(former ? 'seminar.previewMove' : 'seminar.preview', { what }),
        tone: isOff(dayKind) ? 'orange' : 'blue',
      },
      activityFacts(say, { ...plan, state: 'planned', school, week }),
      former && note(say('seminar.before', { when: whenText(say, former) })),
      ...doubts(shown, say),
      agendaBlock(say, plan.agenda),
      invited > 0 && note(say('seminar.willTell', { count: invited })),
      plan.kind !== 'inspection' && note(say('seminar.willAnnounce')),
      buttons(
        button({
          text: say(former ? 'seminar.confirmMove' : 'seminar.confirm'),
          kind: 'primary',
          action: setAction(plan),
        }),
      ),
    )
  },
})

const isOff = (day: DayKind): day is 'weekend' | 'holiday' => day === 'weekend' || day === 'holiday'

function doubts({ plan, dayKind, provisional, again }: SeminarPreview, say: Say): readonly Block[] {
  return [
    dayKind !== 'workday' && note(say(`seminar.day.${dayKind}`)),
    provisional && note(say('seminar.day.provisional')),
    plan.time === '' && note(say('seminar.noTime')),
    again && note(say('seminar.again')),
  ]
}

/** The whole plan goes with the button: it is set as it was shown. */
function setAction({
  id,
  majorId,
  course,
  inspector,
  schoolId,
  kind,
  on,
  time,
  place,
  agenda,
}: SeminarPreview['plan']) {
  return {
    action: 'seminar.set',
    ...(id === undefined ? {} : { id }),
    ...(majorId === undefined ? {} : { major: majorId }),
    ...(course === undefined ? {} : { course }),
    ...(inspector === undefined ? {} : { inspector }),
    kind,
    school: schoolId,
    on,
    time,
    place,
    agenda,
  }
}
