import { afterEach, beforeAll, expect, it } from 'vitest'
import { behindTheTriggers, sampleEntry } from '#test/store/audit-sample.ts'
import { onEachDatabase } from '#test/store/each-database.ts'

const entries = 2_500

onEachDatabase('an audit that somebody tampered with', (store) => {
  const verify = () => store().transaction(({ audit }) => audit.verify())

  beforeAll(async () => {
    await store().transaction(async ({ audit }) => {
      for (let index = 0; index < entries; index += 1) await audit.append(sampleEntry({ details: { index } }))
    })
    await behindTheTriggers(
      store(),
      'create table spare_entries as select position, entry, previous, hash from audit_entries',
      'create table spare_head as select * from audit_head',
    )
  })

  afterEach(async () => {
    await behindTheTriggers(
      store(),
      'delete from audit_entries',
      'insert into audit_entries (position, entry, previous, hash) select * from spare_entries',
      'delete from audit_head',
      'insert into audit_head select * from spare_head',
    )
    expect(await verify()).toMatchObject({ ok: true, entries })
  })

  const rehash = `hash = sha256(previous || convert_to(entry, 'UTF8'))`
  const forged = `entry = replace(entry, 'filed', 'withdrawn')`
  const newest = `(select max(position) from audit_entries)`
  const wrong = (position: number, fault: string) => ({ ok: false, position, fault })

  it.each([
    ['an altered entry', [`update audit_entries set ${forged} where position = 1_001`], 1_001, 'altered'],
    [
      'the first of several altered ones',
      [`update audit_entries set ${forged} where position > 1_200`],
      1_201,
      'altered',
    ],
    [
      'an altered entry whose hash was made to fit',
      [
        `update audit_entries set ${forged} where position = 1_400`,
        `update audit_entries set ${rehash} where position = 1_400`,
      ],
      1_400,
      'altered',
    ],
    [
      'an altered newest entry whose hash was made to fit',
      [
        `update audit_entries set ${forged} where position = ${newest}`,
        `update audit_entries set ${rehash} where position = ${newest}`,
      ],
      entries,
      'altered',
    ],
    ['an altered hash', [`update audit_entries set hash = '\\x00' where position = 1`], 1, 'altered'],
    ['a missing entry', ['delete from audit_entries where position = 1_000'], 1_000, 'missing'],
    ['a missing first entry', ['delete from audit_entries where position = 1'], 1, 'missing'],
    ['a missing newest entry', [`delete from audit_entries where position = ${newest}`], entries, 'missing'],
    [
      'a missing entry whose place was closed',
      [
        'delete from audit_entries where position = 2_400',
        'update audit_entries set position = position - 1 where position > 2_400',
      ],
      2_399,
      'altered',
    ],
    ['an emptied audit', ['delete from audit_entries'], 1, 'missing'],
    [
      'an entry put behind the head',
      [
        `insert into audit_entries (position, entry, previous, hash) select position + 1, entry, hash, sha256(hash || convert_to(entry, 'UTF8')) from audit_entries where position = ${newest}`,
      ],
      entries + 1,
      'head',
    ],
    ['a head that was taken away', ['delete from audit_head'], 1, 'head'],
  ] as const)('says where: %s', async (_, statements, position, fault) => {
    await behindTheTriggers(store(), ...statements.map((text) => text.replaceAll(/(\d)_(\d)/g, '$1$2')))
    expect(await verify()).toEqual(wrong(position, fault))
  })

  it('has another head than the one that was written down, even when the whole of it was made anew', async () => {
    const before = await verify()
    await behindTheTriggers(
      store(),
      'delete from audit_entries',
      `update audit_head set position = 0, hash = decode(repeat('00', 32), 'hex')`,
    )
    await store().transaction(async ({ audit }) => {
      for (let index = 0; index < 3; index += 1) await audit.append(sampleEntry())
    })
    const after = await verify()
    expect(after).toMatchObject({ ok: true, entries: 3 })
    expect(after).not.toEqual(before)
  })
})
