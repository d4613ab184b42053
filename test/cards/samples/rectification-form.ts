import { rectificationForm } from '#src/cards/rectification-form.ts'
import { injection, longestChinese, many, samplesOf } from './sample.ts'

const option = (index: number) => ({ id: `X${index}`, name: injection.slice(0, 60) })

export const samples = samplesOf(rectificationForm, {
  empty: {
    schools: [],
    majors: [],
    majorNeeded: false,
    items: [],
    filled: { item: 'S3-22', finding: '', due: '2026-12-04' },
  },
  'filled from words': {
    schools: many(60, option),
    majors: many(60, option),
    majorNeeded: true,
    items: many(25, (index) => ({
      id: `S3-${index + 10}`,
      what: { zh: longestChinese, en: longestChinese },
    })),
    filled: { school: 'X3', major: 'X4', item: 'S3-11', finding: injection, due: '2026-12-04' },
  },
})
