import type { FilingForm } from '../policy/form-field.ts'
import type { PolicyDuty, PolicyItem, PolicyPack } from '../policy/pack.ts'
import { foldWidth } from '../reading/fold.ts'

/** The form of a filing with the item of the pack that asks for it. */
export interface KnownForm {
  readonly packId: string
  readonly item: PolicyItem
  readonly duty: PolicyDuty
  readonly form: FilingForm
}

/** Every form of the packs, in the order of their items. */
export function formsOf(packs: readonly PolicyPack[]): readonly KnownForm[] {
  return packs.flatMap(({ id: packId, items }) =>
    items.flatMap((item) => {
      const { duty } = item
      return duty?.form ? [{ packId, item, duty, form: duty.form }] : []
    }),
  )
}

export interface FoundForms {
  /** More than one where they share the name: 三方协议 is two. */
  readonly forms: readonly KnownForm[]
  /** The name as it was written. */
  readonly name: string
  /** What is left of the words without the name. */
  readonly rest: string
}

/** Wrong by one letter is still meant, of a name of so many. */
const longEnough = 4

/** The forms that words name; the longest name counts, so that 实习三方协议 is not any 三方协议. */
export function findForms(forms: readonly KnownForm[], words: string): FoundForms | undefined {
  const folded = foldWidth(words).toLowerCase()
  const named = forms.flatMap((known) => namesOf(known).map((name) => ({ known, name })))
  const exact = named.flatMap((one) => {
    const at = placeOf(folded, one.name)
    return at < 0 ? [] : [{ ...one, at }]
  })
  const found = exact.length > 0 ? exact : nearlyNamed(named, folded)
  const longest = Math.max(0, ...found.map(({ name }) => name.length))
  const best = found.filter(({ name }) => name.length === longest)
  const [first] = best
  if (!first) return undefined
  return {
    forms: [...new Set(best.map(({ known }) => known))],
    name: words.slice(first.at, first.at + longest),
    rest: `${words.slice(0, first.at)} ${words.slice(first.at + longest)}`.replace(
      /^\s*[【[\](（)）】]+/,
      ' ',
    ),
  }
}

function namesOf({ item, form }: KnownForm): string[] {
  const { id, name, short } = form
  return [...new Set([name.zh, name.en, ...short, id, item.id].map((one) => foldWidth(one).toLowerCase()))]
}

/** A name in Latin letters is a word of its own. */
function placeOf(text: string, name: string): number {
  const at = text.indexOf(name)
  if (at < 0 || !/^[\w .-]+$/.test(name)) return at
  const [before, behind] = [text[at - 1] ?? ' ', text[at + name.length] ?? ' ']
  return /[\w-]/.test(before) || /[\w-]/.test(behind) ? -1 : at
}

function nearlyNamed(named: readonly { readonly known: KnownForm; readonly name: string }[], text: string) {
  return named.flatMap((one) => {
    const { name } = one
    if (name.length < longEnough || !/^\p{Script=Han}+$/u.test(name)) return []
    const at = Array.from({ length: Math.max(0, text.length - name.length + 1) }, (_, index) => index).find(
      (index) => differsInOne(text.slice(index, index + name.length), name),
    )
    return at === undefined ? [] : [{ ...one, at }]
  })
}

/** The first letter is right, and so are all others but one: 授课计画. */
function differsInOne(text: string, name: string): boolean {
  const wrong = Array.from(name).filter((letter, index) => text[index] !== letter).length
  return text[0] === name[0] && wrong === 1
}
