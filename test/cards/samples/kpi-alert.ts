import { kpiAlert } from '#src/cards/kpi-alert.ts'
import { movements } from './digest.ts'
import { school } from './kpi.ts'
import { injection, samplesOf } from './sample.ts'

export const samples = samplesOf(kpiAlert, {
  'one of them': { school, movements: movements(1), movementCount: 1 },
  'twenty of sixty': { school: { ...school, name: injection }, movements: movements(20), movementCount: 60 },
})
