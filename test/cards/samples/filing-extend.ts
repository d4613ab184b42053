import { filingExtend } from '#src/cards/filing-extend.ts'
import { due, form, overdue } from './filing.ts'
import { injection, samplesOf, uuid } from './sample.ts'

const asked = {
  obligationId: uuid(1),
  filing: form.name,
  school: '东浦职业中专学校',
  major: '机电一体化技术',
  due,
  until: undefined,
  reason: '',
}

export const samples = samplesOf(filingExtend, {
  empty: asked,
  'filled in from words': {
    ...asked,
    school: injection,
    major: undefined,
    due: overdue,
    until: '2026-12-25',
    reason: injection,
  },
})
