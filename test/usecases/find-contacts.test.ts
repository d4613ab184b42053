import { describe, expect, it } from 'vitest'
import type { Platform } from '#src/ports/platform.ts'
import { findContacts } from '#src/usecases/import/find-contacts.ts'

/** A directory in which everybody's open id is made of their mobile or mail address; `gone` resigned. */
function directory(sizes: number[] = []): Platform['peopleByContact'] {
  return async ({ mobiles = [], emails = [] }) => {
    sizes.push(mobiles.length, emails.length)
    return [
      ...mobiles.filter((one) => one.startsWith('1')).map((mobile) => person(mobile, { mobile })),
      ...emails.filter((one) => one.endsWith('.cn')).map((email) => person(email, { email })),
    ]
  }
}
const person = (contact: string, by: object) => ({
  openId: `ou_${contact}`,
  resigned: contact.endsWith('9'),
  ...by,
})

const find = (people: readonly object[], peopleByContact = directory()) =>
  findContacts({ note: 'x', people }, { peopleByContact })

describe('people of a file are found by mobile or mail', () => {
  it('their open id takes the place of what it was found by', async () => {
    const { input, notices } = await find([
      { name: '甲', mobile: '138 0000-0001' },
      { name: '乙', mobile: 13_800_000_002 },
      { name: '丙', email: 'Bing@School.CN' },
      { name: '丁', mobile: '200', email: 'ding@school.cn' },
    ])
    expect(notices).toEqual([])
    expect(input).toEqual({
      note: 'x',
      people: [
        { name: '甲', open_id: 'ou_13800000001' },
        { name: '乙', open_id: 'ou_13800000002' },
        { name: '丙', open_id: 'ou_bing@school.cn' },
        { name: '丁', open_id: 'ou_ding@school.cn' },
      ],
    })
  })

  it('an open id that is written wins and asks nobody', async () => {
    const sizes: number[] = []
    const { input } = await find(
      [{ name: '甲', open_id: 'ou_a', mobile: '1' }, { name: '乙' }],
      directory(sizes),
    )
    expect(input['people']).toEqual([{ name: '甲', open_id: 'ou_a' }, { name: '乙' }])
    expect(sizes).toEqual([])
  })

  it('whom the directory does not know, or who resigned, is told by row and column', async () => {
    const { notices } = await find([
      { name: '甲', mobile: '200' },
      { name: '乙', email: 'a@b.com' },
      { mobile: '19' },
    ])
    expect(notices.map(({ row, column, code }) => [row, column, code])).toEqual([
      [1, 'mobile', 'contact_unknown'],
      [2, 'email', 'contact_unknown'],
      [3, 'mobile', 'contact_unknown'],
    ])
  })

  it('fifty at a time, and tells how far it is', async () => {
    const sizes: number[] = []
    const steps: number[] = []
    const people = Array.from({ length: 120 }, (_, n) => ({ mobile: `1${n}0`, email: `${n}@x.cn` }))
    await findContacts(
      { people },
      { peopleByContact: directory(sizes), progress: async (done) => void steps.push(done) },
    )
    expect(sizes).toEqual([50, 50, 50, 50, 20, 20])
    expect(steps).toEqual([0, 50, 100])
  })

  it('without a directory to ask every such row is told, and no contact is kept', async () => {
    const { input, notices } = await findContacts(
      { people: [{ name: '甲', mobile: '1' }] },
      { peopleByContact: undefined },
    )
    expect(input['people']).toEqual([{ name: '甲' }])
    expect(notices.map(({ code }) => code)).toEqual(['contact_not_looked_up'])
  })
})
