import type { ExportKind, ExportScope } from '#src/domain/export.ts'
import type { PolicyItem, PolicyPack } from '#src/domain/policy/pack.ts'
import type { RulesInForce } from '#src/domain/rulebook.ts'
import type { School } from '#src/domain/school.ts'
import type { Term } from '#src/domain/term.ts'
import type { ConsortiumSnapshot } from '#src/ports/consortium.ts'
import type { Store } from '#src/ports/store.ts'
import type { Filling } from './workbook.ts'

/** What is to be written, for whom, and where it comes from. */
export interface Exporting extends Filling {
  readonly store: Pick<Store, 'transaction'>
  readonly kind: ExportKind
  readonly scope: ExportScope
  readonly term: Term
  /** For the inspection of one school. */
  readonly school: School | undefined
  /** Schools whose indicators may be seen. */
  readonly kpiSchools: readonly School[]
  /** Whether figures about money may be seen. */
  readonly finance: boolean
  readonly consortium: ConsortiumSnapshot
  readonly rules: RulesInForce
  readonly now: Date
  readonly today: string
}

export interface ItemOfPack {
  readonly item: PolicyItem
  readonly pack: PolicyPack
}

/** The items of all packs, in the order in which the documents have them. */
export function itemsOfPacks({ rules }: Pick<Exporting, 'rules'>): readonly ItemOfPack[] {
  return rules.packs.flatMap((pack) => pack.items.map((item) => ({ item, pack })))
}

export function schoolName({ consortium }: Pick<Exporting, 'consortium'>, id: string): string {
  return consortium.schools.find((school) => school.id === id)?.name ?? id
}

/** What is no major's is the whole school's. */
export function majorName(
  { consortium, say }: Pick<Exporting, 'consortium' | 'say'>,
  id: string | undefined,
): string {
  if (id === undefined) return say('export.whole')
  return consortium.majors.find((major) => major.id === id)?.name ?? id
}

/** A term by its name; a year or a school year as it stands. */
export function periodName({ consortium }: Pick<Exporting, 'consortium'>, period: string): string {
  return consortium.terms.find(({ id }) => id === period)?.name ?? period
}
