import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { may, mayReach, maySeeObservation, reachOf, schoolsReached, type Actor } from '#src/domain/access.ts'
import { holdsAt, rolesPlaced, roles, schoolRoles } from '#src/domain/person.ts'
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
    elsewhere: fc.array(
      fc.record({ role: fc.constantFrom(...schoolRoles), schoolId: fc.constantFrom('DP', 'XL') }),
      { maxLength: 2 },
    ),
    listed: fc.boolean(),
  })
  .map(({ id, schoolId, held, majorIds, elsewhere, listed }): Actor => {
    const common = { courses: [], title: '', active: true, language: undefined } as const
    const person = { ...common, id, openId: `ou_${id}`, name: id, schoolId, roles: held, elsewhere, majorIds }
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

  it('somebody without a role is given help alone, and told whether the roster knows them', () => {
    fc.assert(
      fc.property(actor, fc.constantFrom(...names), ({ person, ...asker }, name) => {
        const listed = person && { ...person, roles: [], elsewhere: [] }
        const nobody = { ...asker, person: listed, roles: new Set<never>() }
        const why = listed ? 'noRole' : 'stranger'
        expect(may(name)(nobody)).toBe(name === 'help.read' ? true : why)
      }),
    )
  })

  it('a role at another school reaches that school, and gives nothing at one’s own', () => {
    const asked = { name: fc.constantFrom(...names), at: fc.constantFrom('DP', 'XL', 'LQ') }
    fc.assert(
      fc.property(actor, fc.record(asked), fc.constantFrom(...schoolRoles), (asker, { name, at }, role) => {
        fc.pre(asker.person !== undefined && asker.school !== undefined && asker.roles.size > 0)
        const matter = { schoolId: at, majorId: 'WL' }
        const before = mayReach(name, asker, matter)
        const guest = asker.person && { ...asker.person, elsewhere: [{ role, schoolId: 'BT' }] }
        const alone = asker.person && { ...asker.person, elsewhere: [] }
        const without = mayReach(name, { ...asker, person: alone }, matter)
        const after = mayReach(name, { ...asker, person: guest }, matter)
        // Some rights are the same everywhere, whichever school they come from.
        if (!reachOf(name, { ...asker, person: guest }).has('all')) expect(after).toBe(without)
        if (without === true) expect(before).toBe(true)
      }),
    )
  })

  it.each(schoolRoles)(
    'as a guest in the role of %s one reaches what those of that school do, and nothing of the lead college',
    (role) => {
      fc.assert(
        fc.property(fc.constantFrom(...names), fc.constantFrom('DP', 'XL'), (name, at) => {
          const common = { id: 'p14', openId: 'ou', name: '', courses: [], title: '', active: true } as const
          const someone = { ...common, language: undefined, majorIds: ['WL'], elsewhere: [] } as const
          const own: Actor = {
            openId: 'ou',
            person: { ...someone, schoolId: 'DP', roles: [role] },
            school: school('DP', 'partner'),
            roles: new Set([role]),
          }
          const guest: Actor = {
            openId: 'ou',
            person: { ...someone, schoolId: 'LQ', roles: [], elsewhere: [{ role, schoolId: 'DP' }] },
            school: school('LQ', 'lead'),
            roles: new Set(),
          }
          const matter = { schoolId: at, ownerIds: ['p14'] }
          expect(mayReach(name, guest, matter)).toBe(mayReach(name, own, matter))
          expect(schoolsReached(name, guest)).toEqual(schoolsReached(name, own))
        }),
      )
    },
  )

  it('majors are led by a role at another school there alone', () => {
    fc.assert(
      fc.property(actor, ({ person, ...asker }) => {
        fc.pre(person !== undefined && asker.school?.id === 'LQ')
        const lead = { role: 'major_lead', schoolId: 'XL' } as const
        const guest = {
          ...asker,
          roles: new Set<never>(),
          person: { ...person, roles: [], elsewhere: [lead] },
        }
        const reached = mayReach('records.school', guest, { schoolId: 'DP', majorId: 'WL' })
        expect(reached).not.toBe(true)
        const there = mayReach('records.school', guest, { schoolId: 'XL', majorId: 'WL' })
        expect(there === true).toBe(person.majorIds.includes('WL'))
      }),
    )
  })

  it('roles are placed once: what is held at the own school is held there', () => {
    fc.assert(
      fc.property(actor, ({ person }) => {
        fc.pre(person !== undefined)
        const placed = rolesPlaced(person)
        expect(rolesPlaced({ ...person, ...placed })).toEqual(placed)
        expect(placed.elsewhere.map(({ schoolId }) => schoolId)).not.toContain(person.schoolId)
        for (const { role, schoolId } of person.elsewhere) {
          expect(holdsAt({ ...person, ...placed }, role, schoolId)).toBe(true)
        }
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
