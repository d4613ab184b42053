import { seminarCard } from '#src/cards/seminar-card.ts'
import { samplesOf } from './sample.ts'
import { bare, held, planned } from './seminar.ts'

export const samples = samplesOf(seminarCard, { planned, held, 'called off, with nothing set': bare })
