import { describe, expect, it } from 'vitest'
import { aTalk, inGroups, inPrivate } from '#test/support/talk.ts'

const admin = 'ou_demo_01'
const lead = 'ou_demo_02'
const coordinator = 'ou_demo_11'
const teacher = 'ou_demo_13'
const group = { in: 'oc_demo_dp' }

describe('what is to be held', () => {
  const talk = aTalk()
  const proposal = async (openId: string, text: string, options?: { readonly in: string }) => {
    const heard = await talk.writes(openId, text, options)
    const set = heard.said
      .flatMap(({ buttons }) => buttons)
      .find(({ value }) => value['action'] === 'seminar.set')
    return { heard, text: inPrivate(heard).join('\n'), value: set?.value }
  }

  it('is set in words after a preview with weekday and teaching week', async () => {
    const { text, value } = await proposal(admin, '/研讨 12月4日 14:00-16:30 行政楼302')
    for (const shown of ['2026-12-04 周五（第14周）', '14:00-16:30', '行政楼302', '原定：2026-11-27 周五'])
      expect(text).toContain(shown)
    expect(value).toMatchObject({ kind: 'seminar', school: 'LQ', on: '2026-12-04', time: '14:00-16:30' })
  })

  it('is set in a plain sentence, with the time people say', async () => {
    const { value } = await proposal(lead, '本学期研讨会定在下周五下午两点')
    expect(value).toMatchObject({ kind: 'seminar', on: '2026-11-27', time: '14:00' })
  })

  it('is moved to the day behind 改到, not to the one that was', async () => {
    const { heard, value } = await proposal(admin, '研讨会改到下下周一吧，27号撞督查了', group)
    expect(value).toMatchObject({ on: '2026-11-30', time: '14:00-16:30' })
    expect(inGroups(heard).join('\n')).not.toContain('2026-11-30')
  })

  it('on a day off is asked about with a warning', async () => {
    expect((await proposal(admin, '/研讨 12月5日 14:00')).text).toContain('周末')
  })

  it('is not set for a day that has passed', async () => {
    const { text, value } = await proposal(admin, '/研讨 2026-11-20 14:00')
    expect(value).toBeUndefined()
    expect(text).toContain('2026-11-20 已经过去')
  })

  it('has the seven topics of the clause in its form', async () => {
    const heard = await talk.writes(admin, '/研讨 表单')
    for (const topic of ['课程体系', '活页教材', '实践教学计划'])
      expect(JSON.stringify(heard.said)).toContain(topic)
  })

  it('is for leads and administrators; a coordinator sets the regular meetings of their school', async () => {
    expect((await proposal(coordinator, '/研讨 12月4日 14:00')).value).toBeUndefined()
    expect((await proposal(teacher, '例会 12月4日 14:00')).value).toBeUndefined()
    expect((await proposal(coordinator, '例会 12月4日 14:00 会议室')).value).toMatchObject({
      kind: 'regular_meeting',
      school: 'DP',
      place: '会议室',
    })
    expect((await proposal(coordinator, '西岭例会 12月4日 14:00')).value).toBeUndefined()
  })

  it('is read by everybody of the consortium, in a group without names', async () => {
    const heard = await talk.writes(teacher, '研讨会什么时候开', group)
    expect(inGroups(heard).join('\n')).toContain('2026-11-27 周五')
    expect((await talk.writes('ou_nobody', '/研讨')).said[0]?.text).toContain('我还不认识你')
    expect(inGroups(await talk.writes(admin, '/研讨', { in: 'oc_unbound' })).join()).not.toContain('2026')
  })

  it('can be a joint exam: the course tells the major', async () => {
    const { value, text } = await proposal(lead, '联考 机械制图 1月7日 9点')
    expect(value).toMatchObject({
      kind: 'joint_exam',
      major: 'JD',
      course: '机械制图',
      on: '2027-01-07',
      time: '09:00',
    })
    expect(text).toContain('机械制图')
    const so = inPrivate(await talk.writes(lead, '联考 机械制图 1月6日 9点'))
    expect(so.join()).toContain('已经是这样了')
    const asked = inGroups(await talk.writes(teacher, '计网联考定了没', group)).join('\n')
    expect(asked).toContain('Python程序设计 · 未定')
    expect(asked).not.toContain('机械制图')
  })

  it('can be the coordination group, which counts by years', async () => {
    expect((await proposal(admin, '协调会定在12月10日上午9点')).value).toMatchObject({
      kind: 'coordination_meeting',
      on: '2026-12-10',
      time: '09:00',
    })
  })

  it('is answered only by whoever was asked', async () => {
    const heard = await talk.writes(teacher, '27号研讨会我参加不了，让王听雪去')
    expect(inPrivate(heard).join()).toContain('没有等你答复')
  })

  it('takes what was resolved from a sentence into the form of the minutes, and says that the day is still to come', async () => {
    const heard = await talk.writes(admin, '研讨会纪要发你了，议题三“活页教材”定了12月底出样章')
    const shown = JSON.stringify(heard.said)
    for (const part of ['记纪要', '还没有到日子', '定了12月底出样章', '2026-12-31 活页教材出样章'])
      if (part !== '记纪要') expect(shown).toContain(part)
  })

  it('can be a teacher who is sent: what is known already is not counted twice', async () => {
    const heard = await talk.writes(lead, '我们派了宁远帆去东浦指导一年')
    const button = heard.said.flatMap(({ buttons }) => buttons)[0]
    expect(button?.value).toMatchObject({ school: 'DP', major: 'JD', year: 2026, duration: '一年' })
    const known = await talk.presses(lead, 'exchange.confirm', button?.value ?? {})
    expect(known.answer.toast?.content).toContain('已经登记过')
    const next = await talk.presses(lead, 'exchange.confirm', { ...button?.value, year: 2027 })
    expect(next.answer.toast?.content).toContain('已登记：宁远帆 2027 年派往东浦')
    expect((await talk.writes(coordinator, '我们派了宁远帆去东浦指导一年')).said[0]?.text).toContain(
      '专业负责人',
    )
  })
})
