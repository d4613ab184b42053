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

/** How sure a question about a named indicator is; somebody's own numbers are meant for nothing else. */
const sureOfNamed: Partial<Record<KpiQuestion['want'], number>> = { explain: 0.8, compare: 0.65, gap: 0.65 }

function sureOf({ want, indicators, changes, sameFigure }: KpiQuestion, text: string): number | undefined {
  if (want === 'what_if') return changes.length > 0 ? 0.7 : undefined
  if (indicators.length > 0) return sureOfNamed[want] ?? (asks.test(text) ? plainly(indicators) : undefined)
  if (!asks.test(text)) return undefined
  if (sameFigure.length > 0 && /达标|指标|要求|怎么算|够不够/.test(text)) return 0.55
  return /kpi|指标/i.test(text) ? 0.5 : undefined
}

/** Plans, meetings and exams are asked about in other ways as well, and those know them better. */
function plainly(indicators: KpiQuestion['indicators']): number {
  return indicators.every(({ counted }) => counted && counted.by !== 'filing') ? 0.4 : 0.6
}
