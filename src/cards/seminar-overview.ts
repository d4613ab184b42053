import type { Say } from '#src/i18n/say.ts'
import { activityFacts, agendaBlock, countsBlock, kindText, stateTones } from './activity-text.ts'
import { dayText } from './format.ts'
import {
  button,
  buttons,
  card,
  form,
  input,
  markdown,
  note,
  plain,
  submit,
  table,
  type Block,
} from './kit.ts'
import { conclusionBlock, type SeminarCard } from './seminar-card.ts'
import { defineView } from './view.ts'

export interface SeminarOverview extends SeminarCard {
  readonly id: string
  readonly people: readonly {
    readonly name: string
    readonly school: string
    readonly answer: 'none' | 'attending' | 'declined' | 'delegate'
    readonly delegate: string
    readonly attended: boolean | undefined
  }[]
  readonly items: readonly {
    readonly what: string
    readonly owner: string
    readonly dueOn: string | undefined
    readonly done: boolean
  }[]
  readonly maySet: boolean
  readonly isMeeting: boolean
}

const answerTones = { none: 'grey', attending: 'green', declined: 'red', delegate: 'blue' } as const
/** The platform pages a table; so many rows keep the card within its size. */
const mostRows = 60

/** 排定人所见 — who comes, by name, what was resolved, and what can be done about it. */
export const seminarOverview = defineView<SeminarOverview>({
  name: 'seminar-overview',
  audience: 'private',
  draw(shown, say) {
    const { kind, state, agenda, counts, conclusions, people } = shown
    const tone = stateTones[state]
    return card(
      { title: kindText(say, kind), tone, tags: [{ text: say(`seminar.state.${state}`), tone }] },
      activityFacts(say, shown),
      state === 'held' ? conclusionBlock(say, conclusions) : agendaBlock(say, agenda),
      itemsBlock(shown, say),
      countsBlock(say, counts),
      people.length > 0 && peopleTable(shown, say),
      people.length > mostRows && note(say('seminar.morePeople', { count: people.length })),
      ...acts(shown, say),
    )
  },
})

function itemsBlock({ items }: SeminarOverview, say: Say): Block {
  if (items.length === 0) return undefined
  const lines = items.slice(0, 15).map(({ what, owner, dueOn, done }) => {
    const parts = [what.slice(0, 80), owner.slice(0, 20), dueOn === undefined ? '' : dayText(say, dueOn)]
    return `- ${done ? '✅ ' : ''}${plain(parts.filter(Boolean).join(' · ')).replaceAll('\n', ' ')}`
  })
  return markdown([`**${say('seminar.items')}**`, ...lines].join('\n'))
}

function peopleTable({ people, state }: SeminarOverview, say: Say): Block {
  return table({
    columns: [
      { name: 'name', title: say('seminar.column.name') },
      { name: 'school', title: say('seminar.column.school') },
      { name: 'answer', title: say('seminar.column.answer'), type: 'options' },
      { name: 'instead', title: say('seminar.column.instead') },
    ],
    rows: people.slice(0, mostRows).map(({ name, school, answer, delegate, attended }) => ({
      name,
      school,
      answer: [
        { text: say(`seminar.answer.${answer}`), tone: answerTones[answer] },
        ...(state === 'held' && attended === true
          ? [{ text: say('seminar.came'), tone: 'green' as const }]
          : []),
      ],
      instead: delegate,
    })),
    pageSize: 10,
  })
}

function acts({ id, state, maySet, isMeeting }: SeminarOverview, say: Say): readonly Block[] {
  if (!maySet || state === 'cancelled') return []
  if (state === 'held') {
    return [
      isMeeting &&
        buttons(button({ text: say('seminar.editMinutes'), action: { action: 'seminar.minutes', id } })),
    ]
  }
  return [
    buttons(
      button({ text: say('seminar.change'), kind: 'primary', action: { action: 'seminar.form', id } }),
      isMeeting && button({ text: say('seminar.inviteAll'), action: { action: 'seminar.invite', id } }),
      isMeeting && button({ text: say('seminar.minutes'), action: { action: 'seminar.minutes', id } }),
    ),
    form(
      'cancelling',
      input({ name: 'reason', label: say('seminar.reason'), lines: 2, maxLength: 200 }),
      submit({
        name: 'cancel',
        text: say('seminar.cancel'),
        kind: 'danger',
        confirm: { title: say('seminar.cancel'), text: say('seminar.cancelSure') },
        action: { action: 'seminar.cancel', id },
      }),
    ),
  ]
}
