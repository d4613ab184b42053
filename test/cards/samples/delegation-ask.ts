import { delegationAsk } from '#src/cards/delegation-ask.ts'
import { injection, samplesOf, uuid } from './sample.ts'

const shown = {
  from: injection,
  to: injection,
  toId: uuid(1),
  first: '2026-11-23',
  until: '2026-11-27',
  majors: [injection, '数控技术'],
  asAdmin: false,
  waiting: 2,
}

export const samples = samplesOf(delegationAsk, {
  'a lead with marks in every name': shown,
  'an administrator': { ...shown, majors: [], asAdmin: true, waiting: 0 },
})
