import { exportProgress } from '#src/cards/export-progress.ts'
import { injection, samplesOf } from './sample.ts'

const term = '2026—2027学年第一学期'
const ledger = { kind: 'ledger', term, school: undefined } as const
const inspection = { kind: 'inspection', term, school: '东浦' } as const

export const samples = samplesOf(exportProgress, {
  'asked for': { ...ledger, at: { stage: 'waiting' } },
  'half read': { ...ledger, at: { stage: 'reading', rows: 250_000 } },
  'the second of three files': { ...ledger, at: { stage: 'sending', rows: 1_200_000, file: 2, files: 3 } },
  'one file': { ...inspection, at: { stage: 'done', rows: 321, files: 1 } },
  'several files': { ...ledger, at: { stage: 'done', rows: 1_200_000, files: 3 } },
  'no right any more': { ...inspection, at: { stage: 'failed', why: 'rights' } },
  'a school that is gone': { ...inspection, school: injection, at: { stage: 'failed', why: 'gone' } },
  'not taken by the platform': { ...ledger, at: { stage: 'failed', why: 'platform' } },
  'a fault of ours': { ...ledger, term: injection, at: { stage: 'failed', why: 'fault' } },
})
