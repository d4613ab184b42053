import { button, buttons, card, form, input, note, submit } from './kit.ts'
import { activityFacts, agendaBlock, kindText, stateTones, type ActivityText } from './activity-text.ts'
import { defineView } from './view.ts'

export interface SeminarInvitation extends ActivityText {
  readonly id: string
  readonly answer: 'none' | 'attending' | 'declined' | 'delegate'
  readonly delegate: string
  readonly open: boolean
}

const answerTones = { none: 'orange', attending: 'green', declined: 'grey', delegate: 'turquoise' } as const

/** 会议邀请 — to one person, with what they have answered; it may be changed until the day. */
export const seminarInvitation = defineView<SeminarInvitation>({
  name: 'seminar-invitation',
  audience: 'private',
  draw(shown, say) {
    const { id, kind, state, agenda, answer, delegate, open } = shown
    const tone = state === 'planned' ? answerTones[answer] : stateTones[state]
    const tag = state === 'planned' ? say(`seminar.answer.${answer}`) : say(`seminar.state.${state}`)
    return card(
      {
        title: say('seminar.invitation', { what: kindText(say, kind) }),
        tone,
        tags: [{ text: tag, tone }],
      },
      activityFacts(say, shown),
      agendaBlock(say, agenda),
      answer === 'delegate' && delegate !== '' && note(say('seminar.instead', { name: delegate })),
      open &&
        buttons(
          button({ text: say('seminar.attend'), kind: 'primary', action: { action: 'seminar.attend', id } }),
          button({ text: say('seminar.decline'), action: { action: 'seminar.decline', id } }),
        ),
      open &&
        form(
          'delegating',
          input({ name: 'delegate', label: say('seminar.delegateLabel'), value: delegate, maxLength: 40 }),
          submit({ name: 'send', text: say('seminar.delegate'), action: { action: 'seminar.delegate', id } }),
        ),
      open && note(say('seminar.changeable')),
    )
  },
})
