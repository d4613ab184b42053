import type { Say } from '#src/i18n/say.ts'
import { activityFacts, agendaBlock, countsBlock, kindText, stateTones } from './activity-text.ts'
import { dayText, listText } from './format.ts'
import {
  button,
  buttons,
  card,
  datePicker,
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
  readonly schoolId: string
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
  /** Pictures and files that were sent with the minutes. */
  readonly files: number
  readonly maySet: boolean
  readonly isMeeting: boolean
  /** Nothing but that it was held is to be said of it, and that can be said now. */
  readonly mayHold: boolean
}

const answerTones = { none: 'grey', attending: 'green', declined: 'red', delegate: 'blue' } as const
/** The platform pages a table; so many rows keep the card within its size. */
const mostRows = 60

/** 排定人所见 — who comes, by name, what was resolved, and what can be done about it. */
export const seminarOverview = defineView<SeminarOverview>({
  name: 'seminar-overview',
  audience: 'private',
  draw(shown, say) {
    const { kind, state, agenda, counts, conclusions, people, files } = shown
    const tone = stateTones[state]
    return card(
      { title: kindText(say, kind), tone, tags: [{ text: say(`seminar.state.${state}`), tone }] },
      activityFacts(say, shown),
      state === 'held' ? conclusionBlock(say, conclusions) : agendaBlock(say, agenda),
      itemsBlock(shown, say),
      files > 0 && note(say('seminar.files', { count: files })),
      countsBlock(say, counts),
      unansweredBlock(shown, say),
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

/** Whom to ask once more; so many by name. */
const mostNames = 20

function unansweredBlock({ people, state }: SeminarOverview, say: Say): Block {
  const waiting = people.filter(({ answer }) => answer === 'none').map(({ name }) => name.slice(0, 20))
  if (state !== 'planned' || waiting.length === 0) return undefined
  const names = listText(say, waiting.slice(0, mostNames))
  return markdown(
    plain(
      waiting.length > mostNames
        ? say('seminar.unansweredMany', { names, count: waiting.length })
        : say('seminar.unanswered', { names }),
    ).replaceAll('\n', ' '),
  )
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

function acts(shown: SeminarOverview, say: Say): readonly Block[] {
  const { id, state, maySet, isMeeting } = shown
  if (!maySet || state === 'cancelled') return []
  if (state === 'held') {
    if (!isMeeting) return heldAtSchools(shown, say)
    return [
      isMeeting &&
        buttons(button({ text: say('seminar.editMinutes'), action: { action: 'seminar.minutes', id } })),
      isMeeting && note(say('seminar.filesHow')),
      isMeeting &&
        form(
          'withdrawing',
          submit({
            name: 'unhold',
            text: say('seminar.unhold'),
            confirm: { title: say('seminar.unhold'), text: say('seminar.unholdSure') },
            action: { action: 'seminar.unhold', id },
          }),
        ),
    ]
  }
  return [
    buttons(
      button({ text: say('seminar.change'), kind: 'primary', action: { action: 'seminar.form', id } }),
      isMeeting && button({ text: say('seminar.inviteAll'), action: { action: 'seminar.invite', id } }),
      isMeeting && button({ text: say('seminar.minutes'), action: { action: 'seminar.minutes', id } }),
    ),
    holding(shown, say),
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

/** What has no minutes is held by saying so. */
function holding({ id, kind, on, mayHold }: SeminarOverview, say: Say): Block {
  if (!mayHold) return undefined
  return form(
    'holding',
    ...datePicker({
      name: 'date',
      label: say('activity.heldOn'),
      value: on,
      placeholder: say('seminar.dateHint'),
    }),
    submit({
      name: 'over',
      text: say(kind === 'inspection' ? 'activity.hold.inspection' : 'activity.hold.joint_exam'),
      action: { action: 'seminar.over', id },
    }),
  )
}

function heldAtSchools({ id, kind, schoolId }: SeminarOverview, say: Say): readonly Block[] {
  const isInspection = kind === 'inspection'
  return [
    isInspection && note(say('activity.asksFindings')),
    isInspection &&
      buttons(
        button({
          text: say('activity.rectify'),
          kind: 'primary',
          action: { action: 'rectification.new', school: schoolId },
        }),
      ),
    form(
      'withdrawing',
      submit({
        name: 'unhold',
        text: say('activity.unhold'),
        kind: 'default',
        confirm: { title: say('activity.unhold'), text: say('activity.unholdSure') },
        action: { action: 'seminar.unhold', id },
      }),
    ),
  ]
}
