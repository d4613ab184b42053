import { filingWithdraw } from '#src/cards/filing-withdraw.ts'
import { form } from './filing.ts'
import { injection, many, samplesOf, uuid } from './sample.ts'

const filing = (index: number) => ({
  id: uuid(index),
  number: `BA-2026-000${index}`,
  filing: form.name,
  school: index % 2 === 0 ? '东浦职业中专学校' : injection,
  major: index % 2 === 0 ? undefined : '机电一体化技术',
  submittedAt: '2026-11-22 10:00',
})

export const samples = samplesOf(filingWithdraw, {
  one: { filings: [filing(1)] },
  several: { filings: many(5, filing) },
})
