import { appointmentWhen, type AppointmentText } from './appointment-text.ts'
import type { Say } from '#src/i18n/say.ts'
import { listText } from './format.ts'
import { button, buttons, card, heading, markdown, note, plain, type Block } from './kit.ts'
import { defineView } from './view.ts'

export interface AppointmentLine extends AppointmentText {
  readonly id: string
  /** The lesson has been. */
  readonly over: boolean
}

export interface AppointmentList {
  /** Of whoever looks, soonest first. */
  readonly own: readonly AppointmentLine[]
  /** At one's own school, or of one's own lessons. */
  readonly here: readonly AppointmentLine[]
}

const mostLines = 12
const longestLine = 120
/** So many have their buttons. */
const mostButtons = 5

/** 听课预约 — what I am going to hear, and who comes to hear a lesson here. */
export const appointmentList = defineView<AppointmentList>({
  name: 'appointment-list',
  audience: 'private',
  draw({ own, here }, say) {
    const count = own.length + here.length
    return card(
      { title: say('appointment.list', { count }), tone: count === 0 ? 'grey' : 'blue' },
      count === 0 && markdown(plain(say('appointment.none'))),
      ...(own.length > 0 ? ownAppointments(own, say) : []),
      here.length > 0 && heading(say('appointment.list.here')),
      ...lines(here, say, ({ observers, teacher }) => `${listText(say, observers)} → ${teacher}`),
    )
  },
})

function ownAppointments(own: readonly AppointmentLine[], say: Say): readonly Block[] {
  return [
    heading(say('appointment.list.own')),
    ...lines(own, say, ({ teacher }) => teacher),
    appointmentButtons(own, say),
  ]
}

/** Of each what can be done: filed once it is over, moved or called off before. */
export function appointmentButtons(own: readonly AppointmentLine[], say: Say): Block {
  return buttons(
    ...own.slice(0, mostButtons).map((line) => {
      const { id, over, teacher } = line
      const what = [teacher, line.on?.slice(5)].filter(Boolean).join(' ')
      return button({
        text: say(over ? 'appointment.list.file' : 'appointment.list.change', { what }),
        kind: over ? 'primary' : 'default',
        action: { action: over ? 'appointment.file' : 'appointment.show', id },
      })
    }),
  )
}

function lines(
  some: readonly AppointmentLine[],
  say: Say,
  who: (line: AppointmentLine) => string,
): readonly Block[] {
  if (some.length === 0) return []
  const texts = some.slice(0, mostLines).map((line) => `- ${lineText(line, say, who(line))}`)
  return [
    markdown(texts.join('\n')),
    some.length > mostLines && note(say('appointment.list.more', { count: some.length - mostLines })),
  ]
}

export function lineText(line: AppointmentLine, say: Say, who: string): string {
  const words = [appointmentWhen(say, line), who, line.school, line.course].filter(Boolean).join(' · ')
  return `${line.over ? `❗ ${say('appointment.list.toFile')} ` : ''}${plain(words.slice(0, longestLine)).replaceAll('\n', ' ')}`
}
