import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import type { StandIn } from '#src/standin/stand-in.ts'
import { createStandIn } from '#src/standin/server.ts'
import { app } from './app.ts'

export interface BenchPlatform {
  readonly standin: StandIn
  readonly url: string
  /** Events are pushed there from now on. */
  pushTo(url: string): void
  stop(): Promise<void>
}

/** The stand-in with the people of the demo consortium and without limits: what is measured keeps them by itself. */
export async function startPlatform(): Promise<BenchPlatform> {
  let target: string | undefined
  const standin = createStandIn({
    app,
    people: demoConsortium.people.map(({ open_id: openId, name }) => ({ openId, name })),
    chats: [],
    eventUrl: () => target,
    limits: 'off',
  })
  const { url, close } = await standin.listen()
  return {
    standin,
    url,
    pushTo: (bot) => {
      target = `${bot}/webhook/event`
    },
    async stop() {
      standin.stop()
      await close()
    },
  }
}

/** Settles when the bot's next message has arrived in a person's private chat. */
export async function answered(standin: StandIn, openId: string): Promise<void> {
  const { chatId } = standin.privateChat(openId)
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const unwatch = standin.watch((change) => {
    if (change.chatId === chatId && standin.messages(chatId).at(-1)?.from === 'bot') resolve()
  })
  const late = setTimeout(() => reject(new Error(`no answer to ${openId} in ${longestMs} ms`)), longestMs)
  try {
    await promise
  } finally {
    clearTimeout(late)
    unwatch()
  }
}

const longestMs = 15_000
