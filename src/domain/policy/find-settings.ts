import type { Indicator } from '../indicator/schema.ts'
import { foldWidth } from '../reading/fold.ts'
import type { PolicyPack, PolicySetting } from './pack.ts'
import { isValueOf } from './settings.ts'

export interface FoundSettings {
  readonly settings: readonly PolicySetting[]
  /** What is left of the words: the value, if one was said. */
  readonly rest: string
}

interface Name {
  readonly name: string
  readonly setting: PolicySetting
}

/** Words that say which of several settings of one figure is meant, by the last part of its name. */
const kinds = [
  { of: 'denominator', words: /分母|denominator/giu },
  { of: 'tolerance', words: /容差|左右|tolerance/giu },
  { of: 'working_days', words: /天数|时限|working ?days/giu },
  { of: 'every', words: /频次|多久一次|how ?often/giu },
] as const

/**
 * The settings that words speak of: by name (`S2-39.reading`), by item (`S2-39`), by what people call it (5月前), or by
 * the indicator that hangs on it (双师型 分母). The longest name wins; several of one length are all given.
 */
export function findSettings(
  packs: readonly PolicyPack[],
  indicators: readonly Indicator[],
  words: string,
): FoundSettings {
  const text = compact(words)
  const found = namesOf(packs, indicators).filter(({ name }) => name !== '' && holds(text, name))
  const longest = Math.max(0, ...found.map(({ name }) => name.length))
  const named = new Set(found.filter(({ name }) => name.length === longest).map(({ setting }) => setting))
  const kind = kinds.find(({ of, words: said }) => text.search(said) >= 0 && [...named].some(isOf(of)))
  const settings = [...named].filter(kind ? isOf(kind.of) : () => true)
  const rest = without(
    text,
    found.filter(({ setting }) => settings.includes(setting)).map(({ name }) => name),
  )
  return { settings, rest: (kind ? rest.replaceAll(kind.words, '') : rest).trim() }
}

const isOf =
  (kind: string) =>
  ({ name }: PolicySetting) =>
    name.endsWith(`.${kind}`)

/** In small letters and without the spaces between Chinese words. */
function compact(words: string): string {
  return foldWidth(words)
    .toLowerCase()
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<![\x21-\x7e]) | (?![\x21-\x7e])/g, '')
}

/** What no name covers; names may overlap. */
function without(text: string, names: readonly string[]): string {
  const spans = names.map((name) => ({ from: text.indexOf(name), to: text.indexOf(name) + name.length }))
  const isCovered = (index: number) => spans.some(({ from, to }) => from <= index && index < to)
  return Array.from({ length: text.length }, (_, index) => (isCovered(index) ? '' : text.charAt(index))).join(
    '',
  )
}

/** `s2-3` is not what `s2-39` begins with. */
function holds(text: string, name: string): boolean {
  const at = text.indexOf(name)
  if (at === -1) return false
  return !/^[a-z]\w*-\d+$/.test(name) || !/^\d/.test(text.slice(at + name.length))
}

function namesOf(packs: readonly PolicyPack[], indicators: readonly Indicator[]): readonly Name[] {
  return packs.flatMap(({ settings, items }) =>
    settings.flatMap((setting) => {
      const [item = ''] = setting.name.split('.')
      const metrics = items.filter((one) => one.settings.includes(setting.name)).map(({ metric }) => metric)
      const measured = indicators.filter(({ id }) => metrics.includes(id))
      const figures = measured.flatMap(({ name, short }) => [name.zh, name.en, ...short])
      const { what, short } = setting
      const names = [setting.name, item, what.zh, what.en, ...short, ...figures]
      return names.map((name) => ({ name: compact(name), setting }))
    }),
  )
}

const asDefault = /默认|恢复|缺省|default|reset/iu

/** The value in words: an option by its name or what people call it, a number, or the default again. */
export function valueIn(
  setting: PolicySetting,
  words: string,
): { readonly value: string } | 'default' | undefined {
  const text = compact(words)
  if (asDefault.test(text)) return 'default'
  if (setting.kind === 'number') {
    const value = /\d+(?:\.\d+)?/.exec(text)?.[0]
    return value !== undefined && isValueOf(setting, value) ? { value: String(Number(value)) } : undefined
  }
  const names = setting.options.flatMap(({ value, label, short }) =>
    [value, label.zh, label.en, ...short].map((name) => ({ value, name: compact(name) })),
  )
  const found = names.filter(({ name }) => text.includes(name))
  const longest = Math.max(0, ...found.map(({ name }) => name.length))
  const values = new Set(found.filter(({ name }) => name.length === longest).map(({ value }) => value))
  const [value, ...others] = values
  return value === undefined || others.length > 0 ? undefined : { value }
}
