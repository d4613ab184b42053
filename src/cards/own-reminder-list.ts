import type { Say } from '#src/i18n/say.ts'
import { instantText } from './instant-text.ts'
import { button, buttons, card, markdown, note, plain, type Block, type Card } from './kit.ts'
import { whomText, type OwnReminderShown } from './own-reminder-facts.ts'
import { ownRuleText } from './own-rule-text.ts'
import { defineView } from './view.ts'

export interface OwnReminderList {
  /** Which one is meant is asked. */
  readonly choosing: boolean
  readonly reminders: readonly OwnReminderShown[]
  readonly count: number
}

/** 我设的提醒 — each with its rule, its next time and the way to end it. */
export const ownReminderList = defineView<OwnReminderList>({
  name: 'own-reminder-list',
  audience: 'private',
  draw: (shown, say) => drawList(shown, say, say('own.list')),
})

export const groupReminderList = defineView<OwnReminderList>({
  name: 'group-reminder-list',
  audience: 'anyone',
  draw: (shown, say) => drawList(shown, say, say('own.listGroup')),
})

function drawList({ choosing, reminders, count }: OwnReminderList, say: Say, title: string): Card {
  const none = count === 0
  return card(
    { title: choosing && !none ? say('own.which') : title, tone: none ? 'grey' : 'blue' },
    none && markdown(say('own.listNone')),
    ...reminders.flatMap((one) => lines(one, say)),
    reminders.length < count && note(say('own.listMore', { shown: reminders.length, count })),
    none && note(say('own.listExample')),
  )
}

function lines(one: OwnReminderShown, say: Say): readonly Block[] {
  const { id, number, what, audience, schedule, next } = one
  const [first] = next
  const parts = [
    ownRuleText(say, schedule),
    ...(audience === 'person' ? [] : [whomText(one, say)]),
    first ? say('own.dueNext', { time: instantText(say, first) }) : say('own.noneAhead'),
  ]
  return [
    markdown(`**#${number}** ${plain(what === '' ? say('own.something') : what)}`),
    note(parts.join(' · ')),
    buttons(
      button({
        text: say('own.cancelThat', { number }),
        action: { action: 'reminder.cancel', id },
        kind: 'text',
      }),
    ),
  ]
}
