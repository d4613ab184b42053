import { expect, test, vi } from 'vitest'
import { ask } from './asking.ts'
import { dongpuGroup } from './demo.ts'
import { servePage } from './page-world.ts'

/** The events of a stream, as they come. */
async function listen(url: string) {
  const controller = new AbortController()
  const response = await fetch(`${url}/api/changes`, { signal: controller.signal })
  const seen: string[] = []
  const reading = (async () => {
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) {
      const events = decoder.decode(chunk).split('\n\n').filter(Boolean)
      seen.push(
        ...events.map((event) =>
          event
            .replaceAll(/event: |data: /g, '')
            .trim()
            .replaceAll('\n', ' '),
        ),
      )
    }
  })().catch(() => undefined)
  return {
    seen,
    type: response.headers.get('content-type'),
    stop: async () => {
      controller.abort()
      await reading
    },
  }
}

test('every open page hears of a changed chat and of a turned clock', async () => {
  const { url, control, app } = await servePage()
  const [one, other] = await Promise.all([listen(url), listen(url)])
  expect(one.type).toContain('text/event-stream')
  await vi.waitFor(() => expect([...one.seen, ...other.seen]).toEqual(['hello', 'hello']))
  control.post({ chatId: dongpuGroup.chatId, from: 'bot', type: 'text', content: { text: '有新消息' } })
  await ask(app, '/api/clock', { body: { step: 'hour' } })
  for (const page of [one, other])
    await vi.waitFor(() => expect(page.seen).toEqual(['hello', `chat ${dongpuGroup.chatId}`, 'clock']))
  await Promise.all([one.stop(), other.stop()])
})

test('a closed page is forgotten', async () => {
  const { url, control } = await servePage()
  const page = await listen(url)
  await vi.waitFor(() => expect(control.watchers()).toBe(1))
  await page.stop()
  await vi.waitFor(() => expect(control.watchers()).toBe(0))
})
