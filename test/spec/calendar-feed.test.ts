import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashOfSecret } from '#src/usecases/feed/address.ts'
import { groups, pressesOn } from '#test/support/acts.ts'
import { tablesHolding } from '#test/store/rows.ts'
import { aTalk } from '#test/support/talk.ts'
import { aWorld } from '#test/support/world.ts'
import { addressIn, essence, looksAt } from '#test/web/subscriber.ts'

const admin = '陆闻舟'
const coordinator = '祁若川'
const lead = '覃语桐'

describe('somebody’s own calendar', () => {
  const world = aWorld()
  const talk = aTalk()
  const texts = (name: string) => world.told(name).map((one) => one.text)
  let address = ''
  const looks = (headers?: Readonly<Record<string, string>>) => looksAt(address, headers)

  it('is given to whoever asks, in private, once', async () => {
    await world.says(coordinator, '/校历 订阅')
    address = addressIn(world.lastTold(coordinator).text)
    const seen = await looks()
    expect(seen.status).toBe(200)
    expect(seen.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(seen.headers.get('cache-control')).toBe('private, no-cache')
    await world.says(coordinator, '订阅我的日历')
    expect(world.lastTold(coordinator).text).toContain('你从 2026-11-22 周日 起已经有订阅地址')
    expect(world.lastTold(coordinator).text).not.toContain('/calendar/')
  })

  it('holds what the school owes, and nobody’s name but the reader’s', async () => {
    const seen = await looks()
    expect(seen.event('截止：授课计划')).toBeDefined()
    const names = /陆闻舟|覃语桐|乔安澜|王牧遥|王听雪|宁远帆/
    expect(seen.body.replaceAll(/\r\n /g, '')).not.toMatch(names)
    expect(seen.body.replaceAll(/\r\n /g, '')).toContain(coordinator)
  })

  it('moves an event with its deadline: the same event, changed once more', async () => {
    const before = essence((await looks()).event('截止：授课计划'))
    expect(before).toMatchObject({ start: '20261218', sequence: '0' })
    await world.says(admin, '/调休 2026-12-18 放假 校运会')
    await world.presses(admin, 'calendar.confirm')
    const after = await looks()
    expect(essence(after.event('截止：授课计划'))).toEqual({ ...before, start: '20261217', sequence: '1' })
  })

  it('is not sent again to whoever has seen it as it is', async () => {
    const seen = await looks()
    const etag = seen.headers.get('etag') ?? ''
    const since = seen.headers.get('last-modified') ?? ''
    for (const headers of [
      { 'if-none-match': etag },
      { 'if-none-match': `"other", W/${etag}` },
      { 'if-modified-since': since },
    ]) {
      const again = await looks(headers)
      expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', etag])
    }
    expect((await looks({ 'if-none-match': '"other"', 'if-modified-since': since })).status).toBe(200)
    const head = await looksAt(address, {}, 'HEAD')
    expect([head.status, head.body, head.headers.get('etag')]).toEqual([200, '', etag])
    expect((await looks()).body).toBe(seen.body)
  })

  it('says what is done, and forgets what nobody owes any more', async () => {
    const known = async () => {
      const { calendar } = await looks()
      return (calendar?.within ?? []).filter(({ name }) => name === 'VEVENT').map(essence)
    }
    const before = await known()
    const owed = await world.product.store.transaction(async ({ obligations }) => {
      const found = await obligations.list({ schoolIds: ['DP'], dueFrom: '2026-09-01', dueTo: '2027-12-31' })
      const first = found.find(({ item, dueOn }) => dueOn === '2026-12-17' && item === 'S0-13')
      const second = found.find(({ item, state }) => item !== 'S0-13' && state === 'missing')
      if (!first || !second) throw new Error('东浦 owes more than the plan')
      await obligations.setState(first.id, 'passed', '2026-11-22')
      await obligations.setState(second.id, 'waived', undefined)
      return { first: first.id, second: second.id }
    })
    const uids = await known()
    expect(uids.find((one) => one?.uid.includes(owed.first))).toMatchObject({ sequence: '2' })
    expect((await looks()).event('✓ 已完成：授课计划')).toBeDefined()
    expect(before.find((one) => one?.uid.includes(owed.second))).toBeDefined()
    expect(uids.find((one) => one?.uid.includes(owed.second))).toBeUndefined()
  })

  it('has the meetings one is asked to, moved and called off; not those one does not come to', async () => {
    await world.says(lead, '/calendar feed')
    const leads = addressIn(world.lastTold(lead).text)
    await world.says(admin, '/研讨 12月4日 14:00-16:30 行政楼302')
    await world.presses(admin, 'seminar.set')
    const before = essence((await looks()).event('教学工作研讨会'))
    expect(before).toMatchObject({ start: '20261204T140000', status: 'CONFIRMED' })
    await world.says(admin, '/研讨 改到12月10日 9:00')
    await world.presses(admin, 'seminar.set')
    const moved = essence((await looks()).event('教学工作研讨会'))
    expect(moved).toMatchObject({ uid: before?.uid, start: '20261210T090000' })
    expect(Number(moved?.sequence)).toBeGreaterThan(Number(before?.sequence))

    const invitation = world.told(lead).findLast(({ text }) => text.includes('邀请：教学工作研讨会'))
    if (!invitation) throw new Error(`${lead} was not invited`)
    await pressesOn(world, lead, invitation, { action: 'seminar.decline' })
    expect((await looksAt(leads)).event('教学工作研讨会')).toBeUndefined()

    await world.says(admin, '/研讨')
    await world.presses(admin, 'seminar.cancel', { reason: '改期另定' })
    const off = essence((await looks()).event('教学工作研讨会'))
    expect(off).toMatchObject({ uid: before?.uid, status: 'CANCELLED' })
    expect((await looks()).body).not.toContain('改期另定')
  })

  it('has the lessons one is going to hear, and those of one’s own of which one was told', async () => {
    await world.says('柏承宇', '/calendar feed')
    const teachers = addressIn(world.lastTold('柏承宇').text)
    await world.product.store.transaction(async ({ appointments, people }) => {
      const observer = await people.byOpenId(world.openIdOf(coordinator))
      const teacher = await people.byOpenId(world.openIdOf('柏承宇'))
      const lesson = {
        observerIds: [observer?.id ?? ''],
        teacherId: teacher?.id ?? '',
        schoolId: 'DP',
        majorId: undefined,
        course: '数控编程',
        className: '25数控2班',
        part: undefined,
        state: 'planned',
        observationId: undefined,
        at: new Date('2026-11-22T10:00:00+08:00'),
      } as const
      const told = { ...lesson, id: randomUUID(), on: '2026-11-25', periods: [3, 4], unannounced: false }
      await appointments.put(told)
      await appointments.put({ ...told, id: randomUUID(), on: '2026-11-26', periods: [1], unannounced: true })
    })
    const days = async (of: string, called: string) =>
      ((await looksAt(of)).calendar?.within ?? [])
        .filter(({ lines }) =>
          lines.some(({ name, value }) => name === 'SUMMARY' && value.startsWith(called)),
        )
        .map((one) => essence(one)?.start.slice(0, 8))
    expect(await days(address, '听课：')).toEqual(['20261125', '20261126'])
    expect(await days(teachers, '有人来听课：')).toEqual(['20261125'])
  })

  it('is at another address after it was renewed, and the old card no longer shows the old one', async () => {
    const old = address
    await world.presses(coordinator, 'feed.renew')
    address = addressIn(world.lastTold(coordinator).text)
    expect(address).not.toBe(old)
    expect((await looksAt(old)).status).toBe(404)
    expect((await looks()).event('授课计划')).toBeDefined()
    expect(texts(coordinator).join('\n')).not.toContain(old)
  })

  it('asked for in a group goes to whoever asks', async () => {
    const group = 'oc_demo_xl'
    await world.says('佟嘉木', '/校历 订阅', { in: group })
    expect(world.toldIn(group).at(-1)?.text).toContain('私聊')
    const own = addressIn(world.lastTold('佟嘉木').text)
    expect((await looksAt(own)).status).toBe(200)
    const said = groups.flatMap((chat) => world.toldIn(chat).map(({ text }) => text)).join('\n')
    expect(said).not.toContain('/calendar/')
  })

  it('is not given out where nobody has said where people reach us', async () => {
    const { said } = await talk.writes(world.openIdOf(coordinator), '/calendar feed')
    expect(said.map(({ text }) => text).join()).toContain('PUBLIC_URL')
  })

  it('is not there for a guess, for one that was taken back, or for one of somebody who left: all the same', async () => {
    const guess = await looksAt(`${world.url}/calendar/${'A'.repeat(43)}.ics`)
    expect([guess.status, guess.body]).toEqual([404, 'not found\n'])
    await world.presses('佟嘉木', 'feed.revoke')
    await world.says('王听雪', '/calendar subscribe')
    const left = addressIn(world.lastTold('王听雪').text)
    await world.product.store.transaction(async ({ people }) => {
      const person = await people.byOpenId(world.openIdOf('王听雪'))
      await people.setActive(person?.id ?? '', false)
    })
    const bare = ({ status, body, headers }: Awaited<ReturnType<typeof looksAt>>) => ({
      status,
      body,
      headers: [...headers].filter(([name]) => name !== 'date'),
    })
    expect(bare(await looksAt(left))).toEqual(bare(guess))
    expect(bare(await looksAt(`${world.url}/calendar/x`))).toEqual(bare(guess))
    expect(texts('佟嘉木').join('\n')).not.toContain('.ics')
  })

  it('leaves its secret nowhere in the database, and its hash alone in its table', async () => {
    const secret = /calendar\/([\w-]+)\.ics/.exec(address)?.[1] ?? ''
    const holding = (words: string) => tablesHolding(world.product.store, words)
    expect(await holding(hashOfSecret(secret))).toEqual(['calendar_feeds'])
    expect(await holding(secret)).toEqual([])
  })

  it('opens the calendar of a device from its card', async () => {
    const opened = await looksAt(address.replace('.ics', ''))
    expect(opened.status).toBe(302)
    expect(opened.headers.get('location')).toBe(
      address.replace(/^http/, 'webcal').replace('webcals', 'webcal'),
    )
  })
})
