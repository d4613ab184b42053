import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { may, mayReach, maySeeObservation, reachOf, type Actor } from '#src/domain/access.ts'
import { roles } from '#src/domain/person.ts'
import { rights, type RightName } from '#src/domain/rights.ts'
import type { School } from '#src/domain/school.ts'
import { record } from './observation-sample.ts'

const names = Object.keys(rights).filter((name): name is RightName => Object.hasOwn(rights, name))
const school = (id: string, role: School['role']): School => ({
  id,
  name: id,
  shortNames: [],
  role,
  kind: '公办中职',
  hasCollegeCampus: false,
})

const actor = fc
  .record({
    id: fc.constantFrom('p14', 'p02', 'p99'),
    schoolId: fc.constantFrom('DP', 'XL', 'LQ'),
    held: fc.subarray([...roles]),
    majorIds: fc.subarray(['WL', 'JD']),
    listed: fc.boolean(),
  })
  .map(({ id, schoolId, held, majorIds, listed }): Actor => {
    const common = { courses: [], title: '', active: true, language: undefined } as const
    const person = { ...common, id, openId: `ou_${id}`, name: id, schoolId, roles: held, majorIds }
    return {
      openId: person.openId,
      person: listed ? person : undefined,
      school: listed ? school(schoolId, schoolId === 'LQ' ? 'lead' : 'partner') : undefined,
      roles: new Set(held),
    }
  })

describe('rights', () => {
  it('whoever may list a record may read it', () => {
    fc.assert(
      fc.property(actor, (asker) => {
        const { schoolId, majorId } = record()
        if (mayReach('records.school', asker, { schoolId, majorId }) === true) {
          expect(maySeeObservation(asker, record())).toBe(true)
        }
      }),
    )
  })

  it('what reaches anything lets in at the door', () => {
    fc.assert(
      fc.property(actor, fc.constantFrom(...names), (asker, name) => {
        const reached = mayReach(name, asker, { schoolId: 'DP', majorId: 'WL', ownerIds: ['p14'] })
        if (reached === true) expect(may(name)(asker)).toBe(true)
      }),
    )
  })

  it('somebody without a role is a stranger, whatever is asked, and is given help alone', () => {
    fc.assert(
      fc.property(actor, fc.constantFrom(...names), (asker, name) => {
        const nobody = { ...asker, roles: new Set<never>() }
        expect(may(name)(nobody)).toBe(name === 'help.read' ? true : 'stranger')
      }),
    )
  })

  it('one more role never takes anything away', () => {
    fc.assert(
      fc.property(actor, fc.constantFrom(...roles), fc.constantFrom(...names), (asker, role, name) => {
        const more = reachOf(name, { ...asker, roles: new Set([...asker.roles, role]) })
        for (const reach of reachOf(name, asker)) expect(more).toContain(reach)
      }),
    )
  })
})
