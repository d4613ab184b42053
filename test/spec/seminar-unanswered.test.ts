import { describe, expect, it } from 'vitest'
import type { Records } from '#src/ports/store.ts'
import { aTalk, inGroups, inPrivate } from '#test/support/talk.ts'

const admin = 'ou_demo_01'
const [silent, sending, delegate] = ['ou_demo_11', 'ou_demo_21', 'ou_demo_22'] as const
const group = { in: 'oc_demo_dp' }

let seminar = ''

async function prepare({ activities, invitations, people }: Records): Promise<void> {
  const [planned] = await activities.list({ kinds: ['seminar'], from: '2026-11-22' })
  const idOf = async (openId: string) => (await people.byOpenId(openId))?.id ?? ''
  seminar = planned?.id ?? ''
  const at = new Date('2026-11-20T10:00:00+08:00')
  const personId = await idOf(sending)
  await invitations.invite(seminar, [await idOf(silent), personId], at)
  const said = { activityId: seminar, personId, at, answer: 'delegate' } as const
  await invitations.answer({ ...said, delegateId: await idOf(delegate), delegateName: '' })
}

describe('whoever holds a seminar', () => {
  const talk = aTalk(prepare)

  it.each(['研讨会谁还没答复', '/研讨'])('is told in private who has not answered: %s', async (words) => {
    const text = inPrivate(await talk.writes(admin, words)).join('\n')
    expect(text).toContain('还没答复：祁若川')
    expect(text).not.toContain('还没答复：祁若川、')
  })

  it('is told no name in a group, and others are told none at all', async () => {
    const heard = await talk.writes(admin, '研讨会谁还没答复', group)
    expect(inGroups(heard).join('\n')).toContain('未答复 1')
    expect(inGroups(heard).join('\n')).not.toContain('祁若川')
    expect(inPrivate(await talk.writes('ou_demo_13', '研讨会谁还没答复')).join('\n')).not.toContain('祁若川')
  })

  it('finds in the form of the minutes who comes in whose stead', async () => {
    const heard = await talk.presses(admin, 'seminar.minutes', { id: seminar })
    expect(JSON.stringify(heard)).toContain('佟嘉木（苗筱晴 代）')
  })

  it('opens it from a reminder, and whoever is asked opens the invitation', async () => {
    const opened = await talk.presses(admin, 'seminar.open', { id: seminar })
    expect(JSON.stringify(opened)).toContain('教学工作研讨会')
    const invited = await talk.presses(silent, 'seminar.invitation', { id: seminar })
    expect(inPrivate(invited).join('\n')).toContain('邀请：教学工作研讨会')
    const other = await talk.presses('ou_demo_13', 'seminar.invitation', { id: seminar })
    expect(JSON.stringify(other)).toContain('这次会没有邀请你')
  })
})
