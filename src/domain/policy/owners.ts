import type { Major, School } from '../school.ts'
import type { PackException } from './decided.ts'
import type { DutyScope, PolicyDuty } from './pack.ts'

/** Who owes something: a school, or a school for one of its majors. */
export interface Owner {
  readonly schoolId: string
  readonly majorId: string | undefined
}

export interface Members {
  readonly schools: readonly School[]
  readonly majors: readonly Major[]
  readonly exceptions: readonly PackException[]
}

export interface Owed {
  readonly packId: string
  readonly per: DutyScope
  readonly schools: PolicyDuty['schools']
}

const kinds: { readonly [Which in PolicyDuty['schools']]: (school: School) => boolean } = {
  partners: ({ role }) => role === 'partner',
  college_campus: ({ role, hasCollegeCampus }) => role === 'partner' && hasCollegeCampus,
  private: ({ role, kind }) => role === 'partner' && kind.includes('民办'),
  public: ({ role, kind }) => role === 'partner' && kind.includes('公办'),
  lead: ({ role }) => role === 'lead',
}

/** For whom there is one each; nobody where the pack is switched off. A school owes only for majors it takes part in. */
export function ownersOf({ packId, per, schools: which }: Owed, members: Members): readonly Owner[] {
  const off = new Set(
    members.exceptions.filter((one) => one.packId === packId).map(({ schoolId }) => schoolId),
  )
  const inForce = members.schools.filter(({ id }) => !off.has(id))
  const lead = inForce.find(({ role }) => role === 'lead')
  if (per === 'consortium') return lead ? [{ schoolId: lead.id, majorId: undefined }] : []
  if (per === 'major') return lead ? members.majors.map(({ id }) => ({ schoolId: lead.id, majorId: id })) : []
  const owing = inForce.filter(kinds[which])
  if (per === 'school') return owing.map(({ id }) => ({ schoolId: id, majorId: undefined }))
  const ids = new Set(owing.map(({ id }) => id))
  return members.majors.flatMap(({ id, partnerIds }) =>
    partnerIds.filter((schoolId) => ids.has(schoolId)).map((schoolId) => ({ schoolId, majorId: id })),
  )
}
