import { beforeAll, describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { localDate } from '#src/domain/dates.ts'
import { importConsortium } from '#src/usecases/import-consortium.ts'
import { foretell, type Foretold } from '#src/usecases/reminder/foretell.ts'
import { aWorld } from '#test/support/world.ts'
import { inAugust } from './in-august.ts'
import { inTable, messagesTo, saidInGroups, type ReadMessage } from './read-messages.ts'
import { alertLine, asMessages, digestLine, expectedInGroups, expectedLines } from './term-table.ts'
import { turnThrough } from './turn-through.ts'

const zone = 'Asia/Shanghai'
const nameOf = (openId: string) =>
  demoConsortium.people.find(({ open_id }) => open_id === openId)?.name ?? openId

describe('a term, from August 2026 to January 2027, in which nobody files', () => {
  const world = aWorld({ startAt: '2026-08-01T08:00:00+08:00', empty: true })
  let foretold: readonly Foretold[] = []
  let messages: readonly ReadMessage[] = []

  beforeAll(async () => {
    const { store, rules } = world.product
    const now = world.clock.now()
    await store.transaction((records) => importConsortium(inAugust, { records, rules, now }))
    await world.product.catchUp()
    foretold = await store.transaction((records) =>
      foretell({ records, rules, today: '2026-08-01' }, { from: '2026-08-01', to: '2027-01-31' }),
    )
    await turnThrough(world, new Date('2027-01-31T23:00:00+08:00'))
    messages = messagesTo(world.standin)
  }, 180_000)

  it('brings everybody what is in the table, on its day, in one message, and nothing else', () => {
    expect(inTable(messages)).toEqual(asMessages(expectedLines('untouched')))
  })

  it('tells everybody between nine and half past, and what is new before', () => {
    for (const { time, lines } of messages) {
      if (lines.includes(digestLine)) expect(time).toMatch(/^08:[345]\d$/)
      else expect(time).toMatch(lines.includes(alertLine) ? /^0(?:8:[345]|9:[012])\d$/ : /^09:[012]\d$/)
    }
  })

  it('tells the groups on the last days how many are owed and have come, and nothing else', () => {
    const said = saidInGroups(world.standin)
    expect(inTable(said)).toEqual(expectedInGroups())
    for (const { time } of said) expect(time).toBe('09:30')
  })

  it('was foretold on its first day, each word with what it is about and whether it goes up the ladder', () => {
    const told = foretold.flatMap(({ at, kind, obligation, to }) => {
      const { item, schoolId, majorId = '-', dueOn = '' } = obligation ?? {}
      const about = obligation ? `${kind} ${item} ${schoolId} ${majorId} ${dueOn}` : kind
      return to.map((openId) => `${localDate(at, zone)} ${nameOf(openId)} ${about}`)
    })
    const wanted = expectedLines('untouched').flatMap(({ on, name, kind, line }) => {
      const about = {
        remind: `remind ${line}`,
        escalate: `escalate ${line}`,
        word: 'remind',
        digest: 'digest',
      }
      // Nobody knows before how the figures will be.
      return kind === 'alert' ? [] : [`${on} ${name} ${about[kind]}`]
    })
    expect([...new Set(told)].toSorted()).toEqual(wanted.toSorted())
  })
})
