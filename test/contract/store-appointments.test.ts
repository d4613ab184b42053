import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Appointment } from '#src/domain/appointment.ts'
import type { Records } from '#src/ports/store.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, putConsortium } from '#test/store/sample.ts'

onEachDatabase('lessons that are going to be heard', (store) => {
  const planned = async (records: Records, over: Partial<Appointment> = {}): Promise<Appointment> => {
    const { observer, teacher } = await putConsortium(records)
    return {
      id: randomUUID(),
      observerIds: [observer.id],
      teacherId: teacher.id,
      schoolId: teacher.schoolId,
      majorId: undefined,
      course: '机械制图',
      className: '',
      on: '2026-11-25',
      periods: [3, 4],
      part: undefined,
      unannounced: true,
      state: 'planned',
      observationId: undefined,
      at: at('09:00'),
      ...over,
    }
  }

  it('are kept as they were put, and changed whole, observers and all', async () => {
    await store().transaction(async (records) => {
      const { appointments } = records
      const one = await planned(records)
      await appointments.put(one)
      expect(await appointments.byId(one.id)).toStrictEqual(one)
      const moved = {
        ...one,
        on: '2026-12-02',
        periods: [1],
        observerIds: [one.observerIds[0] ?? '', one.teacherId ?? ''],
      }
      await appointments.put(moved)
      expect(await appointments.byId(one.id)).toStrictEqual(moved)
      await appointments.remove(one.id)
      expect(await appointments.byId(one.id)).toBeUndefined()
      expect(await appointments.byId('x')).toBeUndefined()
    })
  })

  it('are listed by who observes, who teaches, where and when, soonest first, as long as they are planned', async () => {
    await store().transaction(async (records) => {
      const { appointments } = records
      const one = await planned(records)
      const { schoolId = '', teacherId = '', observerIds } = one
      const [observerId = ''] = observerIds
      const later = { ...one, id: randomUUID(), on: '2026-12-02' }
      const off = { ...one, id: randomUUID(), state: 'cancelled' } as const
      for (const each of [later, one, off]) await appointments.put(each)
      const ids = [one.id, later.id]
      const found = async (filter: Parameters<typeof appointments.list>[0]) =>
        (await appointments.list(filter)).map(({ id }) => id)
      expect(await found({ observerId })).toEqual(ids)
      expect(await found({ teacherId, from: '2026-11-26' })).toEqual([later.id])
      expect(await found({ schoolIds: [schoolId], to: '2026-11-25' })).toEqual([one.id])
      expect(await found({ observerId: teacherId })).toEqual([])
      expect(await found({ observerId: 'x' })).toEqual([])
      expect((await appointments.of(observerId, '2026-11-25', '2026-11-25')).map(({ id }) => id)).toEqual([
        one.id,
      ])
    })
  })

  it('are asked about from the newest on, for whoever makes them, and not for ever', async () => {
    await store().transaction(async (records) => {
      const { appointments } = records
      const nothing = {
        teacherId: undefined,
        schoolId: undefined,
        on: undefined,
        periods: [],
        state: 'asking',
      } as const
      const old = await planned(records, { ...nothing, at: at('09:00') })
      const [maker = ''] = old.observerIds
      const other = (await planned(records)).teacherId ?? ''
      const fresh = {
        ...old,
        id: randomUUID(),
        part: 'morning',
        observerIds: [maker, other],
        at: at('09:30'),
      } as const
      for (const each of [fresh, old]) await appointments.put(each)
      expect(await appointments.askingOf(maker, at('08:00'))).toStrictEqual(fresh)
      expect(await appointments.askingOf(maker, at('09:31'))).toBeUndefined()
      // Whoever goes along is not asked.
      expect(await appointments.askingOf(other, at('08:00'))).toBeUndefined()
    })
  })

  it('are never planned with something missing', async () => {
    const lacking = store().transaction(async (records) => {
      await records.appointments.put(await planned(records, { periods: [] }))
    })
    await expect(lacking).rejects.toThrow()
  })

  it('are found by everybody they name, for whoever asks what is kept of them', async () => {
    await store().transaction(async (records) => {
      const one = await planned(records)
      await records.appointments.put(one)
      const teacher = await records.people.byId(one.teacherId ?? '')
      const observer = await records.people.byId(one.observerIds[0] ?? '')
      if (!teacher || !observer) throw new Error('both are in the roster')
      expect((await records.privacy.everythingOf(teacher))['appointments']).toHaveLength(1)
      expect((await records.privacy.everythingOf(observer))['appointment_observers']).toHaveLength(1)
    })
  })
})
