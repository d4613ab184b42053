import { describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import type { Records } from '#src/ports/store.ts'
import { aTalk, type Heard } from '#test/support/talk.ts'

const admin = 'ou_demo_01'
const coordinator = 'ou_demo_11'
const declining = 'ou_demo_02'
const set = {
  kind: 'seminar',
  school: 'LQ',
  on: '2026-12-04',
  time: '14:00-16:30',
  place: '行政楼302',
  agenda: [],
}

let seminar = ''

/** The seminar of this term, and somebody who does not come to it. */
async function prepare({ activities, invitations, people }: Records): Promise<void> {
  const [planned] = await activities.list({ kinds: ['seminar'], from: '2026-11-22' })
  const person = await people.byOpenId(declining)
  if (!planned || !person) throw new Error('the demo has no seminar ahead')
  seminar = planned.id
  const at = new Date('2026-11-20T10:00:00+08:00')
  await invitations.invite(seminar, [person.id], at)
  const said = { activityId: seminar, personId: person.id, at, delegateId: undefined, delegateName: '' }
  await invitations.answer({ ...said, answer: 'declined' })
}

describe('the groups of the schools that take part', () => {
  const talk = aTalk(prepare)
  const announced = ({ said }: Heard) => said.filter(({ id }) => id.startsWith('oc_demo_'))
  const chats = (heard: Heard) =>
    announced(heard)
      .map(({ id }) => id)
      .toSorted()
  const groupOf = (...schools: readonly string[]) =>
    demoConsortium.schools
      .filter(({ id }) => schools.length === 0 || schools.includes(id))
      .map(({ group }) => group)
      .toSorted()
  const nobody = (heard: Heard) => {
    const text = announced(heard)
      .map((one) => one.text)
      .join('\n')
    for (const { name } of demoConsortium.people) expect(text).not.toContain(name)
    expect(text).not.toMatch(/不参加|未答复/)
    return text
  }

  it('are told of a seminar that is moved: what, when, where, and when it was before; nobody’s name', async () => {
    const heard = await talk.presses(admin, 'seminar.set', { ...set, id: seminar })
    expect(chats(heard)).toEqual(groupOf())
    const text = nobody(heard)
    for (const fact of [
      '改期：教学工作研讨会',
      '2026-12-04 周五（第14周） 14:00-16:30',
      '行政楼302',
      '原定：2026-11-27',
    ])
      expect(text).toContain(fact)
  })

  it('are told of one that is set, and of a place that is another one', async () => {
    expect(nobody(await talk.presses(admin, 'seminar.set', set))).toContain('已排定：教学工作研讨会')
    const other = { ...set, id: seminar, on: '2026-11-27', place: '图书馆' }
    const text = nobody(await talk.presses(admin, 'seminar.set', other))
    expect(text).toContain('有变动：教学工作研讨会')
    expect(text).not.toContain('原定')
  })

  it('are told that it is called off, without a reason', async () => {
    const heard = await talk.presses(
      admin,
      'seminar.cancel',
      { id: seminar },
      { form: { reason: '覃语桐 来不了' } },
    )
    expect(chats(heard)).toEqual(groupOf())
    const text = nobody(heard)
    expect(text).toContain('取消：教学工作研讨会')
    expect(text).not.toContain('来不了')
  })

  it('are the school’s own for a regular meeting, and for a joint exam those that teach the major', async () => {
    const meeting = { ...set, kind: 'regular_meeting', school: 'DP' }
    expect(chats(await talk.presses(coordinator, 'seminar.set', meeting))).toEqual(groupOf('DP'))
    const exam = { ...set, kind: 'joint_exam', major: 'JD', course: '机械制图', on: '2027-01-06' }
    const heard = await talk.presses(admin, 'seminar.set', exam)
    expect(chats(heard)).toEqual(groupOf('LQ', 'DP', 'NY'))
    expect(nobody(heard)).toContain('已排定：联考 · 机械制图 · 机电一体化技术')
  })

  it('are told nothing where nothing has changed', async () => {
    const agenda = demoConsortium.seminar.agenda
    const same = { ...set, id: seminar, on: '2026-11-27', place: demoConsortium.seminar.place, agenda }
    expect(announced(await talk.presses(admin, 'seminar.set', same))).toEqual([])
  })
})
