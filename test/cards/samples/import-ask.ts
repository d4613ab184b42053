import { importAsk } from '#src/cards/import-ask.ts'
import { samplesOf } from './sample.ts'

export const samples = samplesOf(importAsk, { 'half an hour': { minutes: 30 } })
