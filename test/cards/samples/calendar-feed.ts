import { calendarFeed } from '#src/cards/calendar-feed.ts'
import { samplesOf } from './sample.ts'

const address = `https://rongtong.example/calendar/${'a_B-'.repeat(10)}x_z`

export const samples = samplesOf(calendarFeed, {
  'a new address': { state: 'made', renewed: false, address: `${address}.ics`, oneClick: address },
  'another address': { state: 'made', renewed: true, address: `${address}.ics`, oneClick: address },
  'an address that was given out before': { state: 'kept', since: '2026-11-02' },
  'an address after which there was another': { state: 'replaced' },
  'an address that was taken back': { state: 'revoked' },
})
