import { observationNotice } from '#src/cards/observation-notice.ts'
import { shown } from './observation.ts'
import { samplesOf } from './sample.ts'

export const samples = samplesOf(observationNotice, shown)
