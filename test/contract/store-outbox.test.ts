import { expect, it } from 'vitest'
import type { NewMessage } from '#src/ports/outbox.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { createLane, statesOf } from '#test/store/lane.ts'
import { at, sampleMessage, unique } from '#test/store/sample.ts'

onEachDatabase('the outbox', (store) => {
  const put = (message: NewMessage) => store().transaction(({ outbox }) => outbox.put(message))

  it('keeps a message as it was put and says where it goes', async () => {
    const [openId, chatId] = [unique('ou'), unique('oc')]
    const messages: readonly NewMessage[] = [
      sampleMessage({ target: { kind: 'person', openId }, language: 'en', subject: 'observation:1:receipt' }),
      sampleMessage({
        target: { kind: 'reply', messageId: 'om_1', chatId },
        type: 'text',
        content: '{"text":"\\n\\"好\\""}',
      }),
    ]
    for (const message of messages) {
      expect(await put(message)).toBe(true)
      const lane = message.target.kind === 'person' ? openId : chatId
      const head = await store().outboxQueue.head(lane, at('12:00'))
      expect(head).toStrictEqual({
        ...message,
        id: expect.stringMatching(/^[\da-f-]{36}$/),
        sequence: expect.any(Number),
        lane,
        state: 'planned',
        patches: undefined,
        messageId: undefined,
        tries: 0,
        firstTriedAt: undefined,
      })
    }
  })

  it('takes two messages of one key as one, for ever', async () => {
    const lane = createLane(store())
    const message = sampleMessage({ target: { kind: 'chat', chatId: lane.chatId } })
    expect([await put(message), await put({ ...message, content: '{}' })]).toEqual([true, false])
    expect((await lane.send()).content).toBe(message.content)
    expect(await put(message)).toBe(false)
    expect(await lane.head()).toBeUndefined()
  })

  it('takes one of two messages of one key that are put at once', async () => {
    const message = sampleMessage()
    const results = await Promise.all([put(message), put(message), put(message)])
    expect(results.filter(Boolean)).toHaveLength(1)
  })

  it('gives the messages of a lane in the order in which they were put', async () => {
    const lane = createLane(store())
    for (const content of ['1', '2', '3']) await lane.put(content)
    await createLane(store()).put('elsewhere')
    expect([await lane.send(), await lane.send(), await lane.send()].map(({ content }) => content)).toEqual([
      '1',
      '2',
      '3',
    ])
    expect(await lane.head()).toBeUndefined()
  })

  it('keeps a reply and a message to the same chat in one lane', async () => {
    const lane = createLane(store())
    await lane.put('1', { target: { kind: 'reply', messageId: 'om_1', chatId: lane.chatId } })
    await lane.put('2')
    expect([(await lane.send()).content, (await lane.send()).content]).toEqual(['1', '2'])
  })

  it('holds a lane until the instant at which its first message may be tried again', async () => {
    const lane = createLane(store())
    for (const content of ['1', '2']) await lane.put(content)
    const first = await lane.message()
    await store().outboxQueue.trying(first.id, at('12:00'))
    await store().outboxQueue.retry(first.id, at('12:05'), 'rate 99991400')
    expect(await lane.head(at('12:04:59.999'))).toEqual({ waitUntil: at('12:05') })
    const again = await lane.message(at('12:05'))
    expect(again).toMatchObject({ id: first.id, tries: 1, firstTriedAt: at('12:00') })
    await store().outboxQueue.trying(again.id, at('12:05'))
    expect(await lane.message(at('12:05'))).toMatchObject({ tries: 2, firstTriedAt: at('12:00') })
    await store().outboxQueue.failed(first.id, at('12:06'), 'forbidden')
    expect((await lane.message(at('12:06'))).content).toBe('2')
  })

  it('forgets a try that certainly failed, but not one before it that may have arrived', async () => {
    const { outboxQueue } = store()
    const lane = createLane(store())
    await lane.put('1')
    const { id } = await lane.message()
    await outboxQueue.trying(id, at('12:00'))
    await outboxQueue.retry(id, at('12:01'), 'rate', true)
    expect((await lane.message(at('12:01'))).firstTriedAt).toBeUndefined()
    await outboxQueue.trying(id, at('12:01'))
    await outboxQueue.retry(id, at('12:02'), 'timeout')
    await outboxQueue.trying(id, at('12:02'))
    await outboxQueue.retry(id, at('12:03'), 'rate', true)
    expect(await lane.message(at('12:03'))).toMatchObject({ firstTriedAt: at('12:01'), tries: 3 })
  })

  it('tells which lanes have something to do, the longest waiting first', async () => {
    const [first, second, waiting] = [createLane(store()), createLane(store()), createLane(store())]
    for (const lane of [waiting, first, second, first]) await lane.put('x')
    await store().outboxQueue.retry((await waiting.message()).id, at('13:00'), 'later')
    await waiting.put('behind the one that waits')
    const ours = new Set([first, second, waiting].map(({ chatId }) => chatId))
    const due = async (time: string) =>
      (await store().outboxQueue.dueLanes(at(time), 999)).filter((lane) => ours.has(lane))
    expect(await due('12:59')).toEqual([first.chatId, second.chatId])
    expect(await due('13:00')).toEqual([waiting.chatId, first.chatId, second.chatId])
    expect(await store().outboxQueue.dueLanes(at('13:00'), 1)).toHaveLength(1)
    for (const lane of [first, first, second]) await lane.send()
    expect(await due('12:59')).toEqual([])
  })

  it('gives up a lane: what has not gone out never will', async () => {
    const lane = createLane(store())
    const gone = await lane.put('sent')
    await lane.send()
    for (const content of ['1', '2']) await lane.put(content)
    const inHand = await lane.message()
    expect(await store().outboxQueue.giveUp(lane.chatId, at('12:01'), 'person-gone')).toBe(2)
    expect(await store().outboxQueue.giveUp(lane.chatId, at('12:01'), 'person-gone')).toBe(0)
    expect(await lane.head(at('23:00'))).toBeUndefined()
    expect((await lane.shown(gone)).state).toBe('sent')
    // It was on its way: that it arrived after all is written down, so that it can be redrawn.
    await store().outboxQueue.sent(inHand.id, at('12:02'), 'om_late')
    expect(await statesOf(store(), [inHand.id])).toEqual(new Map([[inHand.id, 'sent']]))
    await lane.put('the person is back')
    expect((await lane.send()).content).toBe('the person is back')
  })

  it('counts messages by state', async () => {
    const before = await store().outboxQueue.counts()
    const lane = createLane(store())
    for (const content of ['1', '2', '3', '4']) await lane.put(content)
    const sent = await lane.send()
    await store().outboxQueue.failed((await lane.message()).id, at('12:00'), 'refused')
    for (const content of ['once', 'twice']) await lane.redraw(sent.id, content)
    const { planned, sent: gone, failed, superseded } = await store().outboxQueue.counts()
    expect([planned - before.planned, gone - before.sent]).toEqual([3, 1])
    expect([failed - before.failed, superseded - before.superseded]).toEqual([1, 1])
  })
})
