import type { DayKind } from '#src/domain/calendar.ts'
import { button, buttons, card, note } from './kit.ts'
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
  }
  readonly school: string
  /** The course and the major of a joint exam; empty otherwise. */
  readonly about: string
  readonly week: number | undefined
  readonly dayKind: DayKind
  readonly provisional: boolean
  readonly former:
    | { readonly on: string | undefined; readonly time: string; readonly place: string; readonly week: number | undefined }
    | undefined
  readonly invited: number
  readonly again: boolean
}

/** 会前确认 — what will be set or moved, whether anybody works on that day, and who will be told. */
export const seminarPreview = defineView<SeminarPreview>({
  name: 'seminar-preview',
  audience: 'private',
  draw(shown, say) {
    const { plan, school, about, week, dayKind, provisional, former, invited, again } = shown
    const { id, kind, schoolId, majorId, course, on, time, place, agenda } = plan
    const what = [kindText(say, kind), about].filter(Boolean).join(' · ')
    const isOff = dayKind === 'weekend' || dayKind === 'holiday'
    return card(
      {
        title: say(former ? 'seminar.previewMove' : 'seminar.preview', { what }),
        tone: isOff ? 'orange' : 'blue',
      },
      activityFacts(say, { kind, state: 'planned', school, on, week, time, place, agenda }),
      former && note(say('seminar.before', { when: whenText(say, former) })),
      isOff && note(say(`seminar.day.${dayKind}`)),
      dayKind === 'make_up_day' && note(say('seminar.day.make_up_day')),
      provisional && note(say('seminar.day.provisional')),
      time === '' && note(say('seminar.noTime')),
      again && note(say('seminar.again')),
      agendaBlock(say, agenda),
      invited > 0 && note(say('seminar.willTell', { count: invited })),
      buttons(
        button({
          text: say(former ? 'seminar.confirmMove' : 'seminar.confirm'),
          kind: 'primary',
          action: {
            action: 'seminar.set',
            ...(id === undefined ? {} : { id }),
            ...(majorId === undefined ? {} : { major: majorId }),
            ...(course === undefined ? {} : { course }),
            ...{ kind, school: schoolId, on, time, place, agenda },
          },
        }),
      ),
    )
  },
})
