import { definePhrase } from '#src/bot/phrase.ts'
import { may } from '#src/domain/access.ts'
import { findIndicators } from '#src/domain/indicator/find.ts'
import { answerKpi } from '../kpi/answer.ts'

const asks = /kpi|指标|多少|达标|够不够|差几|比例|占比|率|比/i

/** 问指标 in plain words: `双师型比例多少了`, `咱们学校KPI`. */
export const kpiPhrase = definePhrase({
  name: 'kpi',
  allow: may('kpi.read'),
  async recognise({ rules }, text) {
    if (text.length > 60 || !asks.test(text)) return undefined
    const named = findIndicators(rules.indicators, text).length > 0
    if (!named && !/kpi|指标/i.test(text)) return undefined
    return { sure: named ? 0.6 : 0.5, reading: text }
  },
  run: answerKpi,
})
