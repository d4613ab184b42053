import { observationReceipt } from '#src/cards/observation-receipt.ts'
import { shown } from './observation.ts'
import { samplesOf } from './sample.ts'

export const samples = samplesOf(observationReceipt, shown)
