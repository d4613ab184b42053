import { definePhrase } from '#src/bot/phrase.ts'
import { may } from '#src/domain/access.ts'
import { formsOf } from '#src/domain/filing-form/find-form.ts'
import { readRequest } from '#src/domain/filing-form/read-request.ts'
import { readFigures } from '#src/domain/indicator/read-figures.ts'
import { answerReport } from '../kpi/report.ts'
import { readAsOf } from '../kpi/read-as-of.ts'

const cue = /更新一下|填报|报一下|上报|登记|报数|\b(?:report|update)\b/iu
const asks = /[?？吗么]|怎么|多少|如果|要是|假如|差几|是不是|够不够|达标|听课|评课|为什么/u

/** 填报 in plain words: `更新一下：专任教师25人，硕士13，高级8`, `本地就业率 97人里本地就业57人`. */
export const reportPhrase = definePhrase({
  name: 'report',
  allow: may('kpi.report'),
  async recognise(ask, text) {
    if (text.length > 200 || asks.test(text)) return undefined
    const { figures } = readFigures(ask.rules.indicators, readAsOf(ask, text).text)
    const told = cue.test(text)
    // Agreements and lists have a filing of their own, which is meant unless somebody says otherwise.
    const own = figures.filter(({ indicator }) => told || indicator.counted === undefined)
    if (own.length === 0) return undefined
    // Whoever names a filing means that filing, whatever figures stand in it.
    const filing = readRequest(formsOf(ask.rules.packs), text)
    const most = filing?.request === 'submit' ? filing.sure - 0.05 : 1
    return { sure: Math.min(most, told ? 0.85 : 0.65), reading: text.replace(leading, '') }
  },
  run: answerReport,
})

const leading = /^(?:更新一下|填报|报一下|上报|登记|报数)\s*[:：,，]?\s*/u
