import type { SettingInForce } from '#src/domain/policy/settings.ts'
import type { Words } from '#src/domain/policy/words.ts'
import type { Say } from '#src/i18n/say.ts'
import { dayText } from './format.ts'
import { card, heading, markdown, note, plain, table } from './kit.ts'
import { optionsText, settingValueText, whoseText } from './setting-words.ts'
import { defineView } from './view.ts'

export interface ReadingList {
  readonly readings: readonly SettingInForce[]
  readonly dates: readonly {
    readonly itemId: string
    readonly what: Words
    readonly period: string
    readonly date: string
  }[]
}

/** How much of each one card shows. */
const most = { readings: 50, dates: 10 }

/** 口径 — what the documents leave open and how it is read here. A default is marked as one. */
export const readingList = defineView<ReadingList>({
  name: 'reading-list',
  audience: 'anyone',
  draw({ readings, dates }, say) {
    const [only, ...others] = readings
    const one = others.length === 0 ? only : undefined
    return card(
      { title: say('metric.title') },
      markdown(say('metric.intro')),
      readings.length > 0 &&
        table({
          columns: [
            { name: 'what', title: say('metric.column.what') },
            { name: 'value', title: say('metric.column.value') },
            { name: 'whose', title: say('metric.column.whose') },
            { name: 'name', title: say('metric.column.name') },
          ],
          rows: readings.slice(0, most.readings).map((reading) => rowOf(reading, say)),
        }),
      one && markdown(say('metric.choices', { options: plain(optionsText(one.setting, say)) })),
      dates.length > 0 && heading(say('metric.dates')),
      dates.length > 0 && markdown(datesText(dates.slice(0, most.dates), say)),
      note(say('metric.toSet')),
    )
  },
})

function rowOf(reading: SettingInForce, say: Say) {
  const { setting } = reading
  return {
    what: setting.what[say.language],
    value: settingValueText(reading, say),
    whose: whoseText(reading, say),
    name: setting.name,
  }
}

function datesText(dates: ReadingList['dates'], say: Say): string {
  const lines = dates.map(({ itemId, what, period, date }) =>
    say('metric.dateLine', { item: itemId, what: what[say.language], period, date: dayText(say, date) }),
  )
  return lines.map((line) => `- ${plain(line)}`).join('\n')
}
