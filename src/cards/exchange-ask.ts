import { button, buttons, card, facts, note } from './kit.ts'
import { defineView } from './view.ts'

export interface ExchangeAsk {
  readonly exchange: {
    readonly personId: string
    readonly schoolId: string
    readonly majorId: string
    readonly year: number
    readonly duration: string
  }
  readonly person: string
  readonly school: string
  readonly major: string
}

/** 选派确认 — who is sent where, before it counts. */
export const exchangeAsk = defineView<ExchangeAsk>({
  name: 'exchange-ask',
  audience: 'private',
  draw({ exchange, person, school, major }, say) {
    const { personId, schoolId, majorId, year, duration } = exchange
    return card(
      { title: say('exchange.ask'), tone: 'blue' },
      facts([
        [say('exchange.person'), person],
        [say('exchange.to'), school],
        [say('exchange.major'), major],
        [say('exchange.year'), [String(year), duration].filter(Boolean).join(' · ')],
      ]),
      note(say('exchange.note')),
      buttons(
        button({
          text: say('exchange.confirm'),
          kind: 'primary',
          action: {
            action: 'exchange.confirm',
            person: personId,
            school: schoolId,
            major: majorId,
            year,
            duration,
          },
        }),
      ),
    )
  },
})
