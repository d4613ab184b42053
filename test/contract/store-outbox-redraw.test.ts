import { expect, it } from 'vitest'
import { onEachDatabase } from '#test/store/each-database.ts'
import { createLane, statesOf } from '#test/store/lane.ts'
import { at, unique } from '#test/store/sample.ts'

onEachDatabase('drawing a message anew', (store) => {
  it('replaces the content of one that nobody has begun to send', async () => {
    const lane = createLane(store())
    const subject = await lane.put('old')
    await lane.redraw((await lane.shown(subject)).id, 'new')
    expect((await lane.send()).content).toBe('new')
    expect(await lane.head()).toBeUndefined()
  })

  it('updates one that was sent, behind everything else in its lane', async () => {
    const lane = createLane(store())
    const subject = await lane.put('card')
    await lane.send()
    const sent = await lane.shown(subject)
    await lane.put('between')
    await lane.redraw(sent.id, 'card anew')
    expect((await lane.send()).content).toBe('between')
    const update = await lane.send()
    expect(update).toMatchObject({
      content: 'card anew',
      patches: sent.id,
      messageId: sent.messageId,
      type: 'interactive',
    })
    expect(update.id).not.toBe(sent.id)
    expect(await lane.shown(subject)).toStrictEqual(sent)
  })

  it('sends only the newest of several updates', async () => {
    const lane = createLane(store())
    const subject = await lane.put('0')
    await lane.send()
    const { id } = await lane.shown(subject)
    for (const content of ['1', '2', '3']) await lane.redraw(id, content)
    expect((await lane.send()).content).toBe('3')
    expect(await lane.head()).toBeUndefined()
  })

  it('never changes what a sender has in its hands', async () => {
    const lane = createLane(store())
    const subject = await lane.put('in hand')
    const inHand = await lane.message()
    await lane.redraw((await lane.shown(subject)).id, 'anew')
    await store().outboxQueue.trying(inHand.id, at('12:00'))
    expect((await lane.message()).content).toBe('in hand')
    await store().outboxQueue.sent(inHand.id, at('12:00'), 'om_1')

    const update = await lane.message()
    expect(update).toMatchObject({ content: 'anew', messageId: 'om_1' })
    await lane.redraw(inHand.id, 'once more')
    await store().outboxQueue.trying(update.id, at('12:00'))
    await store().outboxQueue.sent(update.id, at('12:00'), undefined)
    expect((await lane.send()).content).toBe('once more')
    expect(await statesOf(store(), [update.id])).toEqual(new Map([[update.id, 'sent']]))
  })

  it('goes back into a message whose try certainly failed, and nothing older follows it', async () => {
    const { outboxQueue } = store()
    const lane = createLane(store())
    await lane.put('first')
    const { id } = await lane.message()
    await lane.redraw(id, 'second')
    await outboxQueue.trying(id, at('12:00'))
    await outboxQueue.retry(id, at('12:01'), 'rate', true)
    await lane.redraw(id, 'third')
    expect((await lane.send(at('12:01'))).content).toBe('third')
    expect(await lane.head(at('12:01'))).toBeUndefined()
  })

  it('leaves a message that may have arrived as it is, and updates it once it has', async () => {
    const { outboxQueue } = store()
    const lane = createLane(store())
    await lane.put('first')
    const { id } = await lane.message()
    await outboxQueue.trying(id, at('12:00'))
    await outboxQueue.retry(id, at('12:01'), 'timeout')
    await lane.redraw(id, 'second')
    expect([(await lane.send(at('12:01'))).content, (await lane.send(at('12:01'))).content]).toEqual([
      'first',
      'second',
    ])
  })

  it('replaces an update whose try is over', async () => {
    const { outboxQueue } = store()
    const lane = createLane(store())
    const subject = await lane.put('0')
    await lane.send()
    const { id } = await lane.shown(subject)
    await lane.redraw(id, '1')
    const update = await lane.message()
    await outboxQueue.trying(update.id, at('12:00'))
    await outboxQueue.retry(update.id, at('12:09'), 'timeout')
    await lane.redraw(id, '2')
    expect((await lane.send()).content).toBe('2')
    expect(await statesOf(store(), [update.id])).toEqual(new Map([[update.id, 'superseded']]))
    await outboxQueue.retry(update.id, at('12:10'), 'late news')
    await outboxQueue.failed(update.id, at('12:10'), 'late news')
    expect(await lane.head(at('23:00'))).toBeUndefined()
  })

  it('does nothing for a message that failed, and what was to update it is superseded', async () => {
    const lane = createLane(store())
    const subject = await lane.put('card')
    const inHand = await lane.message()
    await lane.redraw(inHand.id, 'anew')
    await lane.put('next')
    await store().outboxQueue.failed(inHand.id, at('12:00'), 'refused')
    const before = await store().outboxQueue.counts()
    expect((await lane.send()).content).toBe('next')
    expect(await lane.head()).toBeUndefined()
    expect((await store().outboxQueue.counts()).superseded).toBe(before.superseded + 1)
    await lane.redraw(inHand.id, 'too late')
    expect(await lane.head()).toBeUndefined()
    await expect(lane.shown(subject)).rejects.toThrow('no message shows that')
  })

  it('of an update draws the message that it updates', async () => {
    const lane = createLane(store())
    const subject = await lane.put('0')
    await lane.send()
    const { id } = await lane.shown(subject)
    await lane.redraw(id, '1')
    const update = await lane.send()
    await lane.redraw(update.id, '2')
    expect(await lane.send()).toMatchObject({ content: '2', patches: id })
  })

  it('finds a message by what it shows now and by the id it got', async () => {
    const lane = createLane(store())
    const [draft, receipt] = [await lane.put('draft'), unique('receipt')]
    const sent = await lane.send()
    const messageId = `om-${sent.id}`
    await store().transaction(async ({ outbox }) => {
      await outbox.relabel(sent.id, receipt)
      expect(await outbox.showing(draft)).toEqual([])
      const row = { ...sent, subject: receipt, state: 'sent', messageId, tries: 1, firstTriedAt: at('12:00') }
      expect(await outbox.showing(receipt)).toStrictEqual([row])
      expect(await outbox.byMessageId(messageId)).toStrictEqual(row)
      expect(await outbox.byMessageId('om_unknown')).toBeUndefined()
      await outbox.redraw('not-an-id', '')
      await outbox.relabel('not-an-id', receipt)
    })
  })
})
