import { seminarInvitation } from '#src/cards/seminar-invitation.ts'
import { injection, samplesOf } from './sample.ts'
import { bare, held, planned } from './seminar.ts'

export const samples = samplesOf(seminarInvitation, {
  asked: { ...planned, answer: 'none', delegate: '', open: true },
  'sends somebody': { ...planned, answer: 'delegate', delegate: injection, open: true },
  over: { ...held, answer: 'attending', delegate: '', open: false },
  'called off': { ...bare, answer: 'declined', delegate: '', open: false },
})
