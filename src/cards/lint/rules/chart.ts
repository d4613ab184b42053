import { isObject } from '../json-object.ts'
import { ofKind, type Rule, when } from '../seen.ts'

/** The thirteen charts of the page, by the type they are written as. */
const types: readonly unknown[] = [
  'line',
  'area',
  'bar',
  'pie',
  'common',
  'funnel',
  'scatter',
  'radar',
  'linearProgress',
  'circularProgress',
  'wordCloud',
]
const height = /^(?:auto|[1-9]\d{0,2}px)$/

/** 200550. Page: content-components/chart. */
export const chartRules: Rule = (seen) =>
  ofKind(seen, 'chart').flatMap(({ value, path }) => {
    const { chart_spec: spec, height: tall } = value
    return [
      ...when(
        !isObject(spec) || !types.includes(spec['type']),
        'chart-type',
        `${path}.chart_spec`,
        'not a chart the platform draws',
      ),
      ...when(
        tall !== undefined && !(typeof tall === 'string' && height.test(tall)),
        'chart-height',
        `${path}.height`,
        'a height is auto or 1px to 999px',
      ),
    ]
  })
