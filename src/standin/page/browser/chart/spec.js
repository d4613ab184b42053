import { asList, asNumber, asSpec, asText } from '../card/context.js'

/** @typedef {import('../card/context.js').Spec} Spec */

/**
 * One drawn series; `values` follow the chart's categories, undefined where it has none.
 * @typedef {object} Series
 * @property {string} name
 * @property {'bar' | 'line' | 'area'} type
 * @property {readonly (number | undefined)[]} values
 * @property {'left' | 'right'} axis
 * @property {string} stack series of one name are stacked upon each other; empty: on its own
 */

/**
 * @typedef {object} Cartesian
 * @property {'cartesian'} kind
 * @property {string} title
 * @property {boolean} horizontal
 * @property {readonly string[]} categories
 * @property {readonly Series[]} series
 * @property {boolean} labels
 * @property {boolean} legend
 * @property {{ left: string, right: string, bottom: string }} axisTitles
 * @property {number} least what the value axis reaches at least
 * @property {readonly { value: number, text: string }[]} marks lines at a value
 * @property {readonly string[]} colors
 */

/**
 * @typedef {object} Pie
 * @property {'pie'} kind
 * @property {string} title
 * @property {readonly { name: string, value: number }[]} slices
 * @property {number} hole 0 to 1, of the radius
 * @property {boolean} labels
 * @property {boolean} legend
 * @property {readonly string[]} colors
 */

/** @param {unknown} field */
const firstField = (field) => asText(Array.isArray(field) ? field[0] : field)

/** @param {Spec} spec */
const isShown = (spec, name = 'visible') => asSpec(spec)[name] !== false

/** The records of a spec's data, which is one object or a list of them. @param {Spec} root @param {Spec} part */
function records(root, part) {
  const own = asSpec(part['data'])['values']
  if (Array.isArray(own)) return own.map(asSpec)
  const all = (Array.isArray(root['data']) ? root['data'] : [root['data']]).map(asSpec)
  const named = all.find((each) => part['dataId'] !== undefined && each['id'] === part['dataId'])
  return asList((named ?? all[asNumber(part['dataIndex'], 0)] ?? all[0])?.['values']).map(asSpec)
}

/** @param {unknown} value */
function numeric(value) {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** @param {Spec} root */
function titleOf(root) {
  const title = asSpec(root['title'])
  return isShown(title) ? asText(title['text']) : ''
}

/** @param {Spec} root @param {boolean} several */
function showsLegend(root, several) {
  const legends = Array.isArray(root['legends']) ? asSpec(root['legends'][0]) : root['legends']
  if (legends === undefined) return several
  return isShown(asSpec(legends))
}

/** @param {Spec} root */
function colorsOf(root) {
  const colors = Array.isArray(root['color']) ? root['color'] : asSpec(root['color'])['range']
  return asList(colors)
    .map(asText)
    .filter((color) => /^#[0-9a-f]{3,8}$|^rgba?\([\d., %]+\)$/i.test(color))
}

/** @param {Spec} root @returns {Pie} */
function readPie(root) {
  const name = asText(root['categoryField'])
  const value = asText(root['valueField'])
  const slices = records(root, root)
    .map((record) => ({ name: asText(record[name]), value: Math.max(0, numeric(record[value]) ?? 0) }))
    .filter((slice) => slice.value > 0)
  return {
    kind: 'pie',
    title: titleOf(root),
    slices,
    hole: Math.min(Math.max(asNumber(root['innerRadius'], 0), 0), 0.9),
    labels: asSpec(root['label'])['visible'] === true,
    legend: showsLegend(root, true),
    colors: colorsOf(root),
  }
}

/** @param {Spec} root */
function axes(root) {
  const all = asList(root['axes']).map(asSpec)
  /** @param {string} orient */
  const title = (orient) => {
    const found = asSpec(all.find((axis) => axis['orient'] === orient)?.['title'])
    return found['visible'] === false ? '' : asText(found['text'])
  }
  const right = all.find((axis) => axis['orient'] === 'right')
  return {
    titles: { left: title('left'), right: title('right'), bottom: title('bottom') },
    least: Math.max(0, ...all.map((axis) => asNumber(axis['max'], 0))),
    /** Indexes and ids of the series measured on the right. */
    onRight: [...asList(right?.['seriesIndex']), ...asList(right?.['seriesId'])],
  }
}

/** One map of values for each name of the series field. @param {readonly Spec[]} data @param {Spec} part @param {{ category: string, value: string }} fields */
function splitSeries(data, part, { category, value }) {
  const split =
    asText(part['seriesField']) || asText([part['xField'], part['yField']].find(Array.isArray)?.[1])
  /** @type {Map<string, Map<string, number>>} */
  const byName = new Map()
  for (const record of data) {
    const name = split ? asText(record[split]) : asText(part['name'])
    const values = byName.get(name) ?? new Map()
    byName.set(name, values)
    const number = numeric(record[value])
    if (number !== undefined) values.set(asText(record[category]), number)
  }
  return byName
}

/** @param {Spec} part @param {string} type @param {boolean} grouped */
function stacks(part, type, grouped) {
  if (typeof part['stack'] === 'boolean') return part['stack']
  return part['seriesField'] !== undefined && !grouped && type !== 'line'
}

/** @typedef {Omit<Series, 'values'> & { readonly found: ReadonlyMap<string, number> }} FoundSeries */

/**
 * The series of one part, and the categories it names in their order.
 * @param {Spec} root @param {Spec} part @param {{ horizontal: boolean, index: number, onRight: readonly unknown[] }} settings
 */
function readPart(root, part, { horizontal, index, onRight }) {
  const type = part['type'] === 'line' || part['type'] === 'area' ? part['type'] : 'bar'
  const category = firstField(part[horizontal ? 'yField' : 'xField'])
  const value = firstField(part[horizontal ? 'xField' : 'yField'])
  const grouped = Array.isArray(part[horizontal ? 'yField' : 'xField'])
  const data = records(root, part)
  const axis = onRight.includes(index) || onRight.includes(part['id']) ? 'right' : 'left'
  const stack = stacks(part, type, grouped) ? `${index}` : ''
  /** @type {FoundSeries[]} */
  const series = []
  for (const [name, found] of splitSeries(data, part, { category, value })) {
    series.push({ name, type, found, axis, stack })
  }
  return { series, categories: data.map((record) => asText(record[category])) }
}

/** @param {Spec} root @returns {Cartesian} */
function readCartesian(root) {
  const all = root['type'] === 'common' ? asList(root['series']).map(asSpec) : [root]
  const horizontal = [root, ...all].some((part) => part['direction'] === 'horizontal')
  const { titles, onRight, least } = axes(root)
  const parts = all.map((part, index) => readPart(root, part, { horizontal, index, onRight }))
  const categories = [...new Set(parts.flatMap((part) => part.categories))]
  const series = parts.flatMap((part) => part.series)
  return {
    kind: 'cartesian',
    title: titleOf(root),
    horizontal,
    categories,
    series: series.map(({ found, ...each }) => ({
      ...each,
      values: categories.map((name) => found.get(name)),
    })),
    labels: all.some((part) => asSpec(part['label'])['visible'] === true),
    legend: showsLegend(root, series.length > 1),
    axisTitles: titles,
    least,
    marks: readMarks(root, horizontal),
    colors: colorsOf(root),
  }
}

/** @param {Spec} root @param {boolean} horizontal */
function readMarks(root, horizontal) {
  return [root['markLine']]
    .flat()
    .map(asSpec)
    .flatMap((line) => {
      const value = numeric(line[horizontal ? 'x' : 'y'])
      return value === undefined ? [] : [{ value, text: asText(asSpec(line['label'])['text']) }]
    })
}

/** A VChart specification, as far as it is drawn here; undefined for other types. @param {unknown} value */
export function readChartSpec(value) {
  const root = asSpec(value)
  if (root['type'] === 'pie') return readPie(root)
  if (['bar', 'line', 'area', 'common'].includes(asText(root['type']))) return readCartesian(root)
  return undefined
}
