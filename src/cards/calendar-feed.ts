import type { Say } from '#src/i18n/say.ts'
import { dayText } from './format.ts'
import { buttons, card, form, link, markdown, note, submit, type Block } from './kit.ts'
import { defineView } from './view.ts'

export type CalendarFeedShown =
  | {
      readonly state: 'made'
      readonly renewed: boolean
      readonly address: string
      /** Leads to the calendar of the device. */
      readonly oneClick: string
    }
  /** There is one, whose address cannot be shown any more. */
  | { readonly state: 'kept'; readonly since: string }
  /** Another address was given out after the one that stood here. */
  | { readonly state: 'replaced' }
  | { readonly state: 'revoked' }

/** 订阅 — the address of somebody's own calendar, the one time it is shown. */
export const calendarFeed = defineView<CalendarFeedShown>({
  name: 'calendar-feed',
  audience: 'private',
  confidential: true,
  draw(shown, say) {
    switch (shown.state) {
      case 'made':
        return card(
          { title: say(shown.renewed ? 'feed.titleRenewed' : 'feed.titleMade'), tone: 'green' },
          markdown(say('feed.what')),
          // As code, so that it is copied as it stands.
          markdown(`\`\`\`\n${shown.address}\n\`\`\``),
          markdown(say('feed.how')),
          buttons(link({ text: say('feed.open'), url: shown.oneClick, kind: 'primary' })),
          note(`❗ ${say('feed.secret')}`),
          ...changes(say),
        )
      case 'kept':
        return card(
          { title: say('feed.title'), tone: 'blue' },
          markdown(say('feed.what')),
          markdown(say('feed.since', { date: dayText(say, shown.since) })),
          ...changes(say),
        )
      case 'replaced':
        return card({ title: say('feed.title'), tone: 'grey' }, markdown(say('feed.renewedOld')))
      default:
        return card({ title: say('feed.titleRevoked'), tone: 'grey' }, markdown(say('feed.revokedNow')))
    }
  },
})

/** Each is asked about once more. */
function changes(say: Say): readonly Block[] {
  return [
    form(
      'feed_renew',
      submit({
        name: 'feed_renew_press',
        text: say('feed.renew'),
        kind: 'default',
        action: { action: 'feed.renew' },
        confirm: { title: say('feed.renewTitle'), text: say('feed.renewText') },
      }),
    ),
    form(
      'feed_revoke',
      submit({
        name: 'feed_revoke_press',
        text: say('feed.revoke'),
        kind: 'danger',
        action: { action: 'feed.revoke' },
        confirm: { title: say('feed.revokeTitle'), text: say('feed.revokeText') },
      }),
    ),
  ]
}
