import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Delegation, RectificationRound } from '#src/ports/filings.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { sampleRectification } from '#test/store/filing-sample.ts'
import { at, putConsortium, sampleAttachment, samplePerson } from '#test/store/sample.ts'

onEachDatabase('reviews handed over', (store) => {
  it('are in force on their days only, the last one included', async () => {
    const of = await store().transaction(putConsortium)
    const between = (from: string, to: string, over: Partial<Delegation> = {}): Delegation => {
      const people = { fromId: of.observer.id, toId: of.teacher.id }
      return { id: randomUUID(), ...people, from, to, createdAt: at('09:00'), ...over }
    }
    const [week, day] = [between('2026-11-23', '2026-11-27'), between('2026-11-25', '2026-11-25')]
    const back = between('2026-11-20', '2026-11-30', { fromId: of.teacher.id, toId: of.observer.id })
    await store().transaction(async ({ delegations }) => {
      for (const each of [day, week, back]) await delegations.put(each)
      const ours = new Set([week.id, day.id, back.id])
      const on = async (date: string) => (await delegations.on(date)).filter(({ id }) => ours.has(id))
      expect(await on('2026-11-22')).toStrictEqual([back])
      expect(await on('2026-11-23')).toStrictEqual([back, week])
      expect(await on('2026-11-25')).toStrictEqual([back, week, day])
      expect(await on('2026-11-27')).toStrictEqual([back, week])
      expect(await on('2026-12-01')).toEqual([])
      expect(await delegations.by(of.observer.id, '2026-11-26')).toStrictEqual([week])
      await delegations.put({ ...week, to: '2026-11-24' })
      expect(await delegations.by(of.observer.id, '2026-11-26')).toEqual([])
      await delegations.remove(back.id)
      await delegations.remove('x')
      expect(await on('2026-11-20')).toEqual([])
      expect(await delegations.by('x', '2026-11-20')).toEqual([])
    })
  })

  it('go to somebody else, and do not end before they begin', async () => {
    const of = await store().transaction(putConsortium)
    const whole = { id: randomUUID(), fromId: of.observer.id, toId: of.teacher.id, createdAt: at('09:00') }
    const days = { from: '2026-11-23', to: '2026-11-27' }
    for (const wrong of [{ toId: of.observer.id }, { to: '2026-11-22' }]) {
      const put = store().transaction(({ delegations }) => delegations.put({ ...whole, ...days, ...wrong }))
      await expect(put).rejects.toThrow('check')
    }
  })
})

onEachDatabase('what has to be put right', (store) => {
  const round = (over: Partial<RectificationRound>): RectificationRound => {
    return {
      kind: 'answer',
      text: '已补全',
      byPersonId: '',
      insteadOfId: undefined,
      at: at('12:00'),
      ...over,
    }
  }

  it('is kept with every round, in order', async () => {
    const of = await store().transaction(putConsortium)
    const opened = sampleRectification(of)
    const answer = round({ byPersonId: of.teacher.id })
    const back = round({
      kind: 'sent_back',
      text: '缺签字',
      byPersonId: of.observer.id,
      insteadOfId: of.teacher.id,
    })
    await store().transaction(async ({ rectifications }) => {
      await rectifications.insert(opened)
      expect(await rectifications.byId(opened.id)).toStrictEqual(opened)
      await rectifications.hold(opened.id)
      await rectifications.addRound(opened.id, answer, { state: 'answered', dueOn: opened.dueOn })
      await rectifications.addRound(opened.id, back, { state: 'sent_back', dueOn: '2026-12-25' })
      const now = { ...opened, state: 'sent_back', dueOn: '2026-12-25', rounds: [answer, back] }
      expect(await rectifications.byNumber(opened.number)).toStrictEqual(now)
    })
    const wordless = store().transaction(({ rectifications }) =>
      rectifications.addRound(opened.id, round({ text: '', byPersonId: of.teacher.id }), opened),
    )
    await expect(wordless).rejects.toThrow('check')
    const client = await store().pool.connect()
    try {
      await expect(client.query('delete from rectification_rounds', [])).rejects.toThrow('append-only')
    } finally {
      client.release()
    }
  })

  it('is listed by school, major and state, soonest first', async () => {
    const of = await store().transaction(putConsortium)
    const late = sampleRectification(of, { dueOn: '2026-12-20', state: 'answered' })
    const soon = sampleRectification(of, { dueOn: '2026-12-01', majorId: undefined })
    const schoolIds = [of.school.id]
    await store().transaction(async ({ rectifications }) => {
      for (const each of [late, soon]) await rectifications.insert(each)
      expect(await rectifications.list({ schoolIds })).toStrictEqual([soon, late])
      expect(await rectifications.list({ schoolIds, states: ['answered'] })).toStrictEqual([late])
      expect(await rectifications.list({ majorIds: [of.major.id] })).toStrictEqual([late])
      expect(await rectifications.list({ schoolIds, majorIds: [undefined] })).toStrictEqual([soon])
      for (const none of [{ schoolIds: [] }, { majorIds: [] }, { states: [] }])
        expect(await rectifications.list(none)).toEqual([])
      expect(await rectifications.byId('x')).toBeUndefined()
      expect(await rectifications.byNumber('x')).toBeUndefined()
      await rectifications.hold('x')
    })
  })

  it('takes attachments', async () => {
    const of = await store().transaction(putConsortium)
    const opened = sampleRectification(of)
    const held = sampleAttachment(of.teacher.id, { owner: `rectification:${opened.id}` })
    await store().transaction(async ({ attachments, rectifications }) => {
      await rectifications.insert(opened)
      await attachments.insert(held)
      expect(await attachments.ofOwner(`rectification:${opened.id}`)).toStrictEqual([held])
      expect(await attachments.waitingOf(of.teacher.id, at('00:00'))).toEqual([])
    })
  })

  it('is numbered without gaps or doubles, whoever opens one at the same time', async () => {
    const year = 2099
    const next = (fail: boolean) =>
      store()
        .transaction(async ({ numbers }) => {
          const number = await numbers.next('ZG', year)
          if (fail) throw new Error('taken back')
          return number
        })
        .catch(() => 0)
    const given = await Promise.all([false, true, false, false, true, false].map(next))
    expect(given.filter((number) => number > 0).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4])
  })

  it('names nobody who was forgotten, and what was handed over to or by them has ended', async () => {
    const of = await store().transaction(putConsortium)
    const gone = samplePerson(of.school.id)
    const handed = { from: '2026-11-23', to: '2026-11-27', createdAt: at('09:00') }
    const opened = sampleRectification(of, { openedBy: gone.id })
    await store().transaction(async (records) => {
      await records.people.put(gone)
      await records.rectifications.insert(opened)
      const held = sampleAttachment(gone.id, { owner: `rectification:${opened.id}` })
      await records.attachments.insert(held)
      for (const [fromId, toId] of [
        [gone.id, of.teacher.id],
        [of.teacher.id, gone.id],
      ] as const)
        await records.delegations.put({ id: randomUUID(), fromId, toId, ...handed })
      const everything = await records.privacy.everythingOf(gone)
      expect(everything['delegations']).toHaveLength(2)
      expect(everything['rectifications']).toHaveLength(1)
      const { attachments } = await records.privacy.forget(gone, {
        pseudonym: '已离开-0001',
        at: at('12:00'),
      })
      expect(attachments).toBe(0)
      const inForce = await records.delegations.on('2026-11-25')
      expect(inForce.filter(({ fromId, toId }) => [fromId, toId].includes(gone.id))).toEqual([])
      expect(await records.rectifications.byId(opened.id)).toStrictEqual(opened)
      expect(await records.attachments.byId(held.id)).toStrictEqual(held)
    })
  })
})
