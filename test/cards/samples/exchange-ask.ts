import { exchangeAsk } from '#src/cards/exchange-ask.ts'
import { injection, samplesOf, uuid } from './sample.ts'

const exchange = { personId: uuid(1), schoolId: 'DP', majorId: 'JD', year: 2026, duration: '' }

export const samples = samplesOf(exchangeAsk, {
  'with marks in every name': { exchange, person: injection, school: injection, major: injection },
  'for a year': {
    exchange: { ...exchange, duration: injection.slice(0, 20) },
    person: '宁远帆',
    school: '东浦职业中专学校',
    major: '机电一体化技术',
  },
})
