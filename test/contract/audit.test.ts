import { expect, it } from 'vitest'
import { behindTheTriggers, byHand, sampleEntry } from '#test/store/audit-sample.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, putConsortium, sampleMessage, unique } from '#test/store/sample.ts'

onEachDatabase('the audit', (store) => {
  const verify = () => store().transaction(({ audit }) => audit.verify())

  it('keeps an entry as it was appended, in any script, and lists the newest first', async () => {
    const schoolId = unique('school')
    const first = sampleEntry({ schoolId })
    const second = sampleEntry({
      schoolId,
      act: 'refused',
      outcome: 'refused',
      via: 'chat',
      actor: { kind: 'person', openId: unique('ou') },
      subject: { kind: 'chat', id: '引号"与\\斜杠' },
      details: { asked: 'command.role', count: 3, done: false, slots: ['score', '得分', ''] },
    })
    await store().transaction(async ({ audit }) => {
      await audit.append(first)
      await audit.append(second)
    })
    const { total, rows } = await store().transaction(({ audit }) =>
      audit.list({ schoolId }, { size: 10, number: 1 }),
    )
    expect(total).toBe(2)
    const before = (rows[1]?.position ?? 0) + 1
    expect(rows).toStrictEqual([
      { ...second, position: before },
      { ...first, position: before - 1 },
    ])
  })

  it('keeps what no database can hold of a text without that', async () => {
    const schoolId = unique('school')
    await store().transaction(({ audit }) =>
      audit.append(sampleEntry({ schoolId, details: { asked: 'a\0b\ud800' } })),
    )
    const { rows } = await store().transaction(({ audit }) =>
      audit.list({ schoolId }, { size: 1, number: 1 }),
    )
    expect(rows[0]?.details).toEqual({ asked: 'ab\ufffd' })
    expect(await verify()).toMatchObject({ ok: true })
  })

  it('keeps nothing of a transaction that fails, and leaves no gap', async () => {
    const before = await verify()
    const failing = store().transaction(async ({ audit }) => {
      await audit.append(sampleEntry())
      throw new Error('at the last moment')
    })
    await expect(failing).rejects.toThrow('at the last moment')
    expect(await verify()).toEqual(before)
  })

  it('is one chain, however many append at once and whichever of them fail', async () => {
    const schoolId = unique('school')
    const appending = Array.from({ length: 40 }, (_, index) =>
      store().transaction(async ({ audit, seen }) => {
        await seen.mark(unique('event'), at('10:00'))
        await audit.append(sampleEntry({ schoolId, details: { index } }))
        await audit.append(sampleEntry({ schoolId, details: { index } }))
        if (index % 4 === 0) throw new Error('one of them')
      }),
    )
    const ended = await Promise.allSettled(appending)
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(30)
    expect(await verify()).toMatchObject({ ok: true })
    const { total, rows } = await store().transaction(({ audit }) =>
      audit.list({ schoolId }, { size: 100, number: 1 }),
    )
    expect(total).toBe(60)
    const positions = rows.map(({ position }) => position).toSorted((a, b) => a - b)
    expect(positions).toEqual(positions.map((_, index) => (positions[0] ?? 0) + index))
  })

  it('is found by what was done, by school, by number, by who did it and to whom it was done', async () => {
    const [person, other, label] = [crypto.randomUUID(), crypto.randomUUID(), unique('TK')]
    const subject = { kind: 'person', id: person }
    const entries = [
      sampleEntry({ actor: { kind: 'person', personId: person }, act: 'role.granted', schoolId: other }),
      sampleEntry({ subject, act: 'role.taken', schoolId: other }),
      sampleEntry({ subject: { kind: 'observation', id: other, label }, schoolId: other }),
    ]
    await store().transaction(async ({ audit }) => {
      for (const entry of entries) await audit.append(entry)
    })
    const acts = async (filter: object, page = { size: 10, number: 1 }) => {
      const { total, rows } = await store().transaction(({ audit }) => audit.list(filter, page))
      return [total, ...rows.map(({ act }) => act)]
    }
    expect(await acts({ personIds: [person] })).toEqual([2, 'role.taken', 'role.granted'])
    expect(await acts({ noun: 'role', schoolId: other })).toEqual([2, 'role.taken', 'role.granted'])
    expect(await acts({ label })).toEqual([1, 'observation.filed'])
    expect(await acts({ schoolId: other }, { size: 2, number: 2 })).toEqual([3, 'role.granted'])
    expect(await acts({ schoolId: other }, { size: 2, number: 3 })).toEqual([3])
  })

  it.each([
    'update audit_entries set entry = entry',
    'delete from audit_entries',
    'truncate audit_entries',
    'update audit_head set position = 0',
    'delete from audit_head',
    "insert into audit_head values (false, 0, '')",
  ])('refuses to be changed: %s', async (statement) => {
    await expect(byHand(store(), statement)).rejects.toThrow('append-only')
    expect(await verify()).toMatchObject({ ok: true })
  })

  it('chains what is put in by hand, whatever hash it claims', async () => {
    await byHand(
      store(),
      `insert into audit_entries (position, entry, previous, hash)
       values (1, '{"act":"role.granted"}', '\\x00', '\\x00')`,
    )
    expect(await verify()).toMatchObject({ ok: true })
    // It is no entry of ours, so it goes again before it is listed.
    await behindTheTriggers(
      store(),
      `delete from audit_entries where entry = '{"act":"role.granted"}'`,
      `update audit_head set (position, hash) =
        (select position, hash from audit_entries order by position desc limit 1)`,
    )
    expect(await verify()).toMatchObject({ ok: true })
  })

  it('is missed when something of the consortium changed, and only then', async () => {
    const unaccounted = (work: Parameters<ReturnType<typeof store>['transaction']>[0]) =>
      store().transaction(async (records) => {
        await work(records)
        return records.audit.unaccounted()
      })
    const of = await store().transaction(putConsortium)
    expect(await unaccounted(({ people }) => people.setLanguage(of.teacher.id, 'en'))).toBe(true)
    expect(await unaccounted(({ people }) => people.put({ ...of.teacher, name: '改名' }))).toBe(true)
    expect(await unaccounted(({ people }) => people.put({ ...of.teacher, name: '改名' }))).toBe(false)
    expect(await unaccounted(({ people }) => people.byId(of.teacher.id))).toBe(false)
    expect(await unaccounted(({ seen }) => seen.mark(unique('event'), at('10:00')))).toBe(false)
    expect(await unaccounted(({ outbox }) => outbox.put(sampleMessage()))).toBe(false)
    const told = unaccounted(async ({ people, audit }) => {
      await people.setActive(of.teacher.id, false)
      await audit.append(sampleEntry())
    })
    expect(await told).toBe(false)
  })
})
