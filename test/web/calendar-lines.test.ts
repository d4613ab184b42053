import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zoneOffsets } from '#src/domain/zone-offsets.ts'
import { contentLine } from '#src/feed/content-line.ts'
import { icalendar, type Stamped } from '#src/feed/icalendar.ts'
import { only, readCalendar, text } from './calendar-reader.ts'

const offsets = zoneOffsets('Asia/Shanghai', '2020-01-01', '2039-12-31')
const anEvent: Stamped = {
  uid: 'obligation-1@rongtong',
  summary: '截止：授课计划（东浦 机电）',
  description: '',
  location: '',
  on: '2026-12-18',
  time: undefined,
  status: 'confirmed',
  sequence: 3,
  changedAt: new Date('2026-11-22T10:00:00+08:00'),
}

function written(events: readonly Stamped[], name = '日程') {
  const body = icalendar({ name, language: 'zh', zone: 'Asia/Shanghai', offsets, events })
  return readCalendar(Buffer.from(body))
}

/** What a person may write: any characters, also those that mean something, halves and marks without a letter. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('授', 'é', '👩‍🏫', ',', ';', '\\', '\n', ':', '"', 'n', ' '),
    maxLength: 120,
  }),
)

/** What is meant by a text once it is one: no halves of characters, no control characters, lines as everybody ends them. */
const meant = (words: string) =>
  words
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .toWellFormed()

describe('a calendar as it is written', () => {
  it('says of any text what was meant by it, in lines of at most 75 octets', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (summary, description, location) => {
        const calendar = written([{ ...anEvent, summary, description, location }])
        const event = calendar.within.find(({ name }) => name === 'VEVENT')
        if (!event) throw new Error('there is no event')
        expect(text(event, 'SUMMARY')).toBe(meant(summary))
        if (meant(description) !== '' && description !== '')
          expect(text(event, 'DESCRIPTION')).toBe(meant(description))
        if (meant(location) !== '' && location !== '') expect(text(event, 'LOCATION')).toBe(meant(location))
      }),
    )
  })

  it('splits no character, wherever a line has to be broken', () => {
    for (let before = 0; before < 160; before += 1) {
      const line = `SUMMARY:${'x'.repeat(before)}授👩`
      const lines = contentLine(line).split('\r\n').slice(0, -1)
      expect(lines.every((one) => Buffer.byteLength(one) <= 75)).toBe(true)
      expect(lines.map((one, index) => (index === 0 ? one : one.slice(1))).join('')).toBe(line)
    }
  })

  it('is a calendar also where there is nothing in it', () => {
    const calendar = written([])
    expect(calendar.name).toBe('VCALENDAR')
    expect(calendar.within.map(({ name }) => name)).toEqual(['VTIMEZONE'])
    expect(only(calendar, 'VERSION')).toBe('2.0')
    expect(only(calendar, 'REFRESH-INTERVAL')).toBe('PT1H')
    expect(only(calendar, 'X-PUBLISHED-TTL')).toBe('PT1H')
  })

  it('has days without a time as whole days, and the rest in the time of the place', () => {
    const [day, hour] = written([
      anEvent,
      { ...anEvent, uid: 'activity-1@rongtong', time: { from: '14:00', to: '16:30' }, status: 'tentative' },
    ]).within.filter(({ name }) => name === 'VEVENT')
    if (!day || !hour) throw new Error('two events were written')
    expect([only(day, 'DTSTART'), only(day, 'DTEND')]).toEqual(['20261218', '20261219'])
    expect(day.lines.find(({ name }) => name === 'DTSTART')?.parameters.get('VALUE')).toBe('DATE')
    expect([only(hour, 'DTSTART'), only(hour, 'DTEND')]).toEqual(['20261218T140000', '20261218T163000'])
    expect(hour.lines.find(({ name }) => name === 'DTSTART')?.parameters.get('TZID')).toBe('Asia/Shanghai')
    expect([only(day, 'TRANSP'), only(hour, 'TRANSP')]).toEqual(['TRANSPARENT', 'OPAQUE'])
    expect([only(hour, 'STATUS'), only(hour, 'SEQUENCE')]).toEqual(['TENTATIVE', '3'])
    expect(only(hour, 'DTSTAMP')).toBe('20261122T020000Z')
  })
})

describe('the offsets of a zone', () => {
  it('are one where no clock is ever put forward', () => {
    expect(offsets).toEqual([{ from: '2020-01-01T00:00:00', before: '+08:00', after: '+08:00' }])
  })

  it('change where clocks are put forward and back', () => {
    expect(zoneOffsets('Europe/Berlin', '2026-01-01', '2026-12-31')).toEqual([
      { from: '2026-01-01T00:00:00', before: '+01:00', after: '+01:00' },
      { from: '2026-03-29T02:00:00', before: '+01:00', after: '+02:00' },
      { from: '2026-10-25T03:00:00', before: '+02:00', after: '+01:00' },
    ])
  })
})
