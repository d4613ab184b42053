import { definePhrase } from '#src/bot/phrase.ts'
import { may } from '#src/domain/access.ts'
import { readQuestion, type KpiQuestion } from '#src/domain/indicator/read-question.ts'
import { answerKpi } from '../kpi/answer.ts'

const asks = /kpi|指标|多少|达标|够不够|才够|差几|比例|占比|率|比|几个|几名|历史|趋势|怎么样/i
const longest = 80
const lesson = /听课(?!一轮|完成|覆盖|进度|反馈)|听了/

/** 问指标 in plain words: `双师型比例多少了`, `咱们学校KPI`, `如果再招2个高级职称`, `各校双师型排个名`. */
export const kpiPhrase = definePhrase({
  name: 'kpi',
  allow: may('kpi.read'),
  async recognise({ rules }, text) {
    if (text.length > longest || lesson.test(text)) return undefined
    const sure = sureOf(readQuestion(rules.indicators, text), text)
    return sure === undefined ? undefined : { sure, reading: text }
  },
  run: answerKpi,
})

/** Somebody's own numbers, or a supposition about them, are meant for nothing else. */
function sureOf({ want, indicators, changes, sameFigure }: KpiQuestion, text: string): number | undefined {
  const named = indicators.length > 0
  if (want === 'what_if') return changes.length > 0 ? 0.7 : undefined
  if (named && want === 'explain') return 0.8
  if (named && want === 'compare') return 0.65
  if (named && want === 'gap') return 0.65
  if (!asks.test(text)) return undefined
  // Plans, meetings and exams are asked about in other ways as well, and those know them better.
  if (named) return indicators.every(({ counted }) => counted && counted.by !== 'filing') ? 0.4 : 0.6
  if (sameFigure.length > 0 && /达标|指标|要求|怎么算|够不够/.test(text)) return 0.55
  return /kpi|指标/i.test(text) ? 0.5 : undefined
}
