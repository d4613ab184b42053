import { attachmentNotice } from '#src/cards/attachment-notice.ts'
import { samplesOf } from './sample.ts'

const waiting = { count: 1, owner: undefined, number: undefined, waitingMinutes: 30 }

export const samples = samplesOf(attachmentNotice, {
  waiting,
  'with a draft': { ...waiting, owner: 'draft', count: 12 },
  'with a record': { ...waiting, owner: 'observation', number: 'TK-2026-0108', count: 999 },
})
