import type { Ask } from '#src/bot/ask.ts'
import { defineCommand } from '#src/bot/command.ts'
import { say, show } from '#src/bot/reply.ts'
import { readingList } from '#src/cards/reading-list.ts'
import { may } from '#src/domain/access.ts'
import type { PolicySetting } from '#src/domain/policy/pack.ts'
import { settingOf } from '#src/domain/policy/settings.ts'
import { foldWidth } from '#src/domain/reading/fold.ts'
import { isUnbound } from '../calendar/unbound.ts'
import { orExample } from '../calendar/or-example.ts'
import { answerDecision } from '../decision/answer.ts'
import { readOwnDate, speaksOfDate } from '../decision/read-date.ts'
import { readReading } from '../decision/read-reading.ts'

/** 阈值 — what the documents leave open and how the consortium reads it; a day of our own for an item. */
export const metric = defineCommand({
  name: 'metric',
  chinese: ['阈值', '口径'],
  summary: 'metric.summary',
  example: 'metric.example',
  allow: may('policy.set'),
  read: (words) => foldWidth(words).trim(),
  async run(ask, words) {
    if (isUnbound(ask)) return [say('chat.unbound')]
    const listed = settingsListed(ask, words)
    if (listed) return [await list(ask, listed, words === '')]
    if (speaksOfDate(words)) return answerDecision(ask, await readOwnDate(ask, words))
    const found = orExample(ask, 'metric.setExample', () => readReading(ask, words))
    return 'kind' in found ? answerDecision(ask, found) : [await list(ask, found, false)]
  },
})

/** All of them, or those of a pack that is named by its id. */
function settingsListed({ rules }: Ask, words: string): readonly PolicySetting[] | undefined {
  if (words === '') return rules.packs.flatMap(({ settings }) => settings)
  return rules.packs.find(({ id }) => id.toLowerCase() === words.toLowerCase())?.settings
}

async function list({ records, rules }: Ask, settings: readonly PolicySetting[], withDates: boolean) {
  const { readings, ownDates } = await records.policy.decided()
  const items = new Map(
    rules.packs.flatMap((pack) => pack.items.map((item) => [item.id, item.what] as const)),
  )
  const dates = ownDates.flatMap((date) => {
    const what = items.get(date.itemId)
    return what && withDates ? [{ ...date, what }] : []
  })
  return show(readingList, {
    readings: settings.map(({ name }) => settingOf(rules.packs, readings, name)),
    dates,
  })
}
