import type { PackException } from './decided.ts'
import type { PolicyPack } from './pack.ts'

/** The packs in force at a school: every one that was not switched off there. */
export function packsAt<Pack extends Pick<PolicyPack, 'id'>>(
  packs: readonly Pack[],
  exceptions: readonly PackException[],
  schoolId: string,
): readonly Pack[] {
  const off = new Set(exceptions.filter((one) => one.schoolId === schoolId).map(({ packId }) => packId))
  return packs.filter(({ id }) => !off.has(id))
}
