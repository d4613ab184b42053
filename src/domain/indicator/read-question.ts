import { foldWidth } from '../reading/fold.ts'
import { findIndicators } from './find.ts'
import { readFigures, type SaidFigure } from './read-figures.ts'
import type { Indicator } from './schema.ts'
import { readChanges, type Change } from './what-if.ts'

/** What somebody wants to know of indicators. */
export interface KpiQuestion {
  readonly want: 'figure' | 'gap' | 'explain' | 'what_if' | 'compare' | 'history'
  readonly indicators: readonly Indicator[]
  /** Numbers of their own: 我们432个学生配2个, 99%. */
  readonly given: readonly SaidFigure[]
  /** 如果再招2个高级职称. */
  readonly changes: readonly Change[]
  /** A threshold without a name that several have: 85%那个. */
  readonly sameFigure: readonly Indicator[]
}

const wants = [
  ['what_if', /如果|要是|假如|假设|若是|倘若|what if|if we|suppose/iu],
  [
    'compare',
    /各校|所有学校|每所学校|哪(?:所|个|家)(?:学)?校|排[个名行]|对比|比一比|横向|compare|rank|every school/iu,
  ],
  [
    'explain',
    /怎么算|咋算|如何算|算不算|分母是|包不包括|含不含|怎么计算|什么意思|是不是越|越高越好|越多越好|为什么|解释|how is|explain|what does/iu,
  ],
  [
    'gap',
    /差几|差多少|还差|缺几|缺多少|够不够|才够|(?:要|得|再)(?:招|进|来|补|加)?几[个名人]|gap|how many more/iu,
  ],
  ['history', /历史|趋势|走势|变化|往期|历次|历年|trend|history/iu],
] as const

/** Reads a question about indicators; `indicators` are those that may be asked for. */
export function readQuestion(indicators: readonly Indicator[], words: string): KpiQuestion {
  const text = foldWidth(words)
  const want = wants.find(([, pattern]) => pattern.test(text))?.[0] ?? 'figure'
  const changes = want === 'what_if' ? readChanges(indicators, text) : []
  const named = findIndicators(indicators, text)
  const changed = changes.map(({ indicator }) => indicator)
  const asked = indicators.filter((one) => named.includes(one) || changed.includes(one))
  return {
    want,
    indicators: asked,
    given: want === 'what_if' ? [] : givenIn(asked, text),
    changes,
    sameFigure: asked.length > 0 ? [] : withThreshold(indicators, text),
  }
}

/** Whole figures, or a share in per cent that is taken as so many of a hundred. */
function givenIn(asked: readonly Indicator[], text: string): readonly SaidFigure[] {
  const { figures } = readFigures(asked, text)
  const [only, ...others] = asked
  if (figures.length > 0 || !only || others.length > 0 || only.display !== 'percent') return figures
  const share = Number(/(\d+(?:\.\d+)?)\s*%/u.exec(text)?.[1] ?? Number.NaN)
  // What is said of the threshold itself is no figure of somebody's own.
  if (Number.isNaN(share) || share === only.threshold) return []
  return [{ indicator: only, numerator: share, denominator: 100 }]
}

/** 85%那个 — every indicator that asks for this figure, where none is named. */
function withThreshold(indicators: readonly Indicator[], text: string): readonly Indicator[] {
  const share = /(\d+(?:\.\d+)?)\s*%/u.exec(text)?.[1]
  const ratio = /1\s*:\s*(\d+)/u.exec(text)?.[1]
  return indicators.filter(
    ({ display, threshold, op }) =>
      op !== 'described' &&
      ((display === 'percent' && share !== undefined && threshold === Number(share)) ||
        (display === 'ratio' && ratio !== undefined && threshold === Number(ratio))),
  )
}
