import { appointmentFacts, appointmentWhen, type AppointmentText } from './appointment-text.ts'
import { card, note } from './kit.ts'
import { defineView } from './view.ts'

export interface AppointmentNotice extends AppointmentText {
  readonly as: 'teacher' | 'coordinator' | 'observer'
  readonly change: 'made' | 'moved' | 'cancelled'
  /** Where it was before. */
  readonly former: Pick<AppointmentText, 'on' | 'week' | 'periods' | 'from'> | undefined
  readonly reason: string
  readonly unannounced: boolean
}

/** 来听课的告知 — to whoever teaches the lesson, coordinates the school or goes along. */
export const appointmentNotice = defineView<AppointmentNotice>({
  name: 'appointment-notice',
  audience: 'private',
  draw(shown, say) {
    const { as, change, former, reason, unannounced } = shown
    const titles = {
      made: say(`appointment.told.${as}`),
      moved: say('appointment.toldMoved'),
      cancelled: say('appointment.toldCancelled'),
    }
    const tone = { made: 'blue', moved: 'orange', cancelled: 'grey' } as const
    return card(
      { title: titles[change], tone: tone[change] },
      appointmentFacts(say, shown),
      former && note(say('appointment.former', { when: appointmentWhen(say, former) })),
      reason !== '' && note(`${say('appointment.reason')}：${reason}`),
      unannounced && as !== 'teacher' && change !== 'cancelled' && note(say('appointment.quiet')),
    )
  },
})
