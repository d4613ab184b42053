import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { DigestSchedule } from '#src/domain/digest/schedule.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, putConsortium, unique } from '#test/store/sample.ts'

const schedule = {
  rule: { kind: 'monthly', interval: 1, on: [{ day: 31 }, { nth: -1, weekday: 5 }] },
  time: '08:45',
  aheadMinutes: 0,
  onDayOff: 'next',
  startsOn: '2026-09-01',
} as const

onEachDatabase('schedules of digests', (store) => {
  async function someSchedule(over: Partial<Omit<DigestSchedule, 'toldAt'>> = {}) {
    return store().transaction(async (records) => {
      const { observer } = await putConsortium(records)
      const one = {
        id: randomUUID(),
        target: { personId: observer.id },
        schedule: { ...schedule, rule: { kind: 'monthly', interval: 1, on: [{ day: 31 }] } } as const,
        isOwn: true,
        setAt: at('01:00'),
        nextAt: at('03:00'),
        ...over,
      }
      await records.digestSchedules.put(one)
      return one
    })
  }

  it('come back as they were put, and a second one of a person takes the place of the first', async () => {
    const one = await someSchedule()
    await store().transaction(async ({ digestSchedules }) => {
      expect(await digestSchedules.of(one.target)).toStrictEqual({ ...one, toldAt: undefined })
      await digestSchedules.moveOn(one.id, { nextAt: at('05:00'), toldAt: at('03:00') })
      const off = { ...one, id: randomUUID(), schedule: undefined, setAt: at('04:00'), nextAt: undefined }
      await digestSchedules.put(off)
      expect(await digestSchedules.of(one.target)).toStrictEqual({ ...off, id: one.id, toldAt: at('03:00') })
      expect((await digestSchedules.all()).filter(({ id }) => id === one.id)).toHaveLength(1)
      expect(await digestSchedules.of({ personId: 'nobody' })).toBeUndefined()
    })
  })

  it('may be a group’s', async () => {
    const id = unique('oc')
    await store().transaction(async ({ chats, digestSchedules }) => {
      await chats.put({ id, kind: 'group', schoolId: undefined, hasBot: true, language: undefined })
      const one = {
        id: randomUUID(),
        target: { chatId: id },
        schedule: undefined,
        isOwn: true,
        setAt: at('01:00'),
        nextAt: undefined,
      }
      await digestSchedules.put(one)
      expect(await digestSchedules.of({ chatId: id })).toStrictEqual({ ...one, toldAt: undefined })
    })
  })

  it('are due from their instant on, or from when they are held back until', async () => {
    const { id } = await someSchedule()
    await store().transaction(async ({ digestSchedules }) => {
      const isDue = async (time: string) => (await digestSchedules.due(at(time), 999)).includes(id)
      expect([await isDue('02:59'), await isDue('03:00')]).toEqual([false, true])
      await digestSchedules.hold(id, at('07:00'))
      expect([await isDue('06:59'), await isDue('07:00')]).toEqual([false, true])
      expect(await digestSchedules.take(id, at('06:59'))).toBeUndefined()
      expect(await digestSchedules.next(at('06:59:59'))).toEqual(at('07:00'))
      await digestSchedules.moveOn(id, { nextAt: undefined })
      expect(await isDue('23:00')).toBe(false)
    })
  })

  it('are taken by one of several who look at once, never by two', async () => {
    const { id } = await someSchedule()
    const looked = Promise.withResolvers<void>()
    const take = () =>
      store().transaction(async ({ digestSchedules }) => {
        const found = await digestSchedules.take(id, at('04:00'))
        looked.resolve()
        // Long enough for the others to look, were they not made to wait.
        for (let turn = 0; turn < 200; turn += 1) await digestSchedules.next(at('04:00'))
        if (found) await digestSchedules.moveOn(id, { nextAt: at('09:00'), toldAt: at('04:00') })
        return found?.id
      })
    const first = take()
    await looked.promise
    expect(await Promise.all([first, take(), take()])).toEqual([id, undefined, undefined])
  })

  it('are not planned back to what was told meanwhile', async () => {
    const { id, target } = await someSchedule()
    await store().transaction(async ({ digestSchedules }) => {
      const before = await digestSchedules.of(target)
      if (!before) throw new Error('it was put')
      await digestSchedules.moveOn(id, { nextAt: at('09:00'), toldAt: at('04:00') })
      await digestSchedules.replan(before, at('03:00'))
      expect((await digestSchedules.of(target))?.nextAt).toEqual(at('09:00'))
      await digestSchedules.replan({ ...before, toldAt: at('04:00') }, at('10:00'))
      expect((await digestSchedules.of(target))?.nextAt).toEqual(at('10:00'))
    })
  })
})

onEachDatabase('what digests keep of a person', (store) => {
  it('is told when somebody asks for all there is, and goes when they are forgotten', async () => {
    await store().transaction(async (records) => {
      const { school, observer } = await putConsortium(records)
      const { id: personId } = observer
      const one = {
        id: randomUUID(),
        target: { personId },
        schedule: undefined,
        isOwn: true,
        setAt: at('01:00'),
      }
      await records.digestSchedules.put({ ...one, nextAt: undefined })
      const alert = { personId, schoolId: school.id, since: at('03:00'), dueAt: at('03:00') }
      await records.verdictAlerts.add(alert)
      const kept = await records.privacy.everythingOf(observer)
      expect(kept['digest_schedules']).toHaveLength(1)
      expect(kept['kpi_alerts']).toHaveLength(1)
      await records.privacy.forget(observer, { pseudonym: unique('某人'), at: at('04:00') })
      expect(await records.digestSchedules.of({ personId })).toBeUndefined()
      expect(await records.verdictAlerts.dueTo(personId, at('05:00'))).toEqual([])
    })
  })
})

onEachDatabase('verdicts that were seen', (store) => {
  it('are kept by school and indicator, and their changes in order, from an instant on', async () => {
    await store().transaction(async (records) => {
      const { school } = await putConsortium(records)
      const other = (await putConsortium(records)).school
      const { verdicts } = records
      const of = { schoolId: school.id, metric: 'a' }
      await verdicts.keep([
        { ...of, verdict: 'met' },
        { ...of, metric: 'b', verdict: 'stale' },
      ])
      await verdicts.keep([{ ...of, verdict: 'unmet' }])
      expect(await verdicts.of([school.id])).toEqual([
        { ...of, verdict: 'unmet' },
        { ...of, metric: 'b', verdict: 'stale' },
      ])
      expect(await verdicts.of([])).toEqual([])
      const change = { ...of, former: 'met', verdict: 'unmet', at: at('03:00') } as const
      const back = { ...of, former: 'unmet', verdict: 'met', at: at('04:00') } as const
      await verdicts.addChanges([change, back, { ...back, schoolId: other.id }])
      expect(await verdicts.changesSince(at('03:00'), [school.id])).toEqual([change, back])
      expect(await verdicts.changesSince(at('03:01'), [school.id])).toEqual([back])
      const all = await verdicts.changesSince(at('04:00'))
      expect(all.filter(({ schoolId }) => [school.id, other.id].includes(schoolId))).toHaveLength(2)
    })
  })

  it('are looked at once a day, and once more when figures were reported since', async () => {
    await store().transaction(async (records) => {
      const { school, observer } = await putConsortium(records)
      const { verdicts, figures } = records
      const isWaiting = async (day: string) => (await verdicts.toLookAt(day, 999)).includes(school.id)
      expect(await isWaiting('2026-09-16')).toBe(true)
      await verdicts.looked(school.id, '2026-09-16', at('03:00'))
      expect([await isWaiting('2026-09-16'), await isWaiting('2026-09-17')]).toEqual([false, true])
      const figure = { metric: 'a', numerator: 1, denominator: 2, asOf: '2026-09-01', evidence: [] }
      await figures.put({ schoolId: school.id, ...figure }, observer.id, at('04:00'))
      expect(await isWaiting('2026-09-16')).toBe(true)
      await verdicts.looked(school.id, '2026-09-16', at('05:00'))
      expect(await isWaiting('2026-09-16')).toBe(false)
    })
  })
})

onEachDatabase('alerts of verdicts', (store) => {
  it('wait for a person once for each school, from where the first began', async () => {
    await store().transaction(async (records) => {
      const { school, observer } = await putConsortium(records)
      const { verdictAlerts } = records
      const alert = { personId: observer.id, schoolId: school.id, since: at('03:00'), dueAt: at('03:00') }
      await verdictAlerts.add(alert)
      await verdictAlerts.add({ ...alert, since: at('04:00'), dueAt: at('04:00') })
      expect(await verdictAlerts.dueTo(observer.id, at('03:00'))).toStrictEqual([alert])
      expect(await verdictAlerts.peopleDue(at('03:00'), 999)).toContain(observer.id)
      await verdictAlerts.hold(observer.id, at('07:00'))
      expect(await verdictAlerts.peopleDue(at('06:59'), 999)).not.toContain(observer.id)
      expect(await verdictAlerts.next(at('06:59:59'))).toEqual(at('07:00'))
      await verdictAlerts.remove(observer.id, [school.id])
      expect(await verdictAlerts.dueTo(observer.id, at('08:00'))).toEqual([])
    })
  })
})
