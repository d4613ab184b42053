import { definePhrase } from '#src/bot/phrase.ts'
import { may } from '#src/domain/access.ts'
import { filingAtHand, joinFiling } from '#src/usecases/filing/attachments.ts'
import { sayJoined } from '../filing/received.ts'
import { sentIn } from '../observation/join-spoken.ts'

/** 备案的材料 — a file for the filing that was touched last; a spreadsheet of its table is read. Before `attachment`. */
export const filingFile = definePhrase({
  name: 'filing-file',
  allow: may('filing.file'),
  async recognise(ask, text) {
    const sent = sentIn(ask.spoken)
    if (!sent || text !== '' || ask.place.kind === 'group') return undefined
    const filing = await filingAtHand(ask, sent.parentId)
    return filing && { sure: 1, reading: { filing, sent } }
  },
  run: async (ask, { filing, sent }) => sayJoined(ask, await joinFiling(ask, filing, sent)),
})
