import { Fault } from '#src/failure.ts'

import { eventTypes, readEvent } from './intake/events.ts'
import { addressOf } from './platform/domain.ts'
import { textAt } from './platform/field.ts'
import { createSdkLog } from './platform/sdk-log.ts'
import { createReceiver, type ReceiveDeps } from './receive.ts'
import { EventDispatcher, LoggerLevel, WSClient } from './sdk.ts'

export interface LongConnectionOptions extends ReceiveDeps {
  readonly appId: string
  readonly appSecret: string
  /** `feishu`, `lark`, or an address. */
  readonly domain: string
}

export interface LongConnection {
  /** True while events can arrive. */
  connected(): boolean
  close(): void
}

/** Seconds without an answer to a ping, after which a connection counts as dead; the SDK's own default is never. */
const pingTimeout = 30
const handshakeTimeoutMs = 15_000
const startAgainMs = 60_000

/** Takes events over Feishu's long connection instead of the webhook: nothing has to be reachable from outside. */
export function openLongConnection(options: LongConnectionOptions): LongConnection {
  const { appId, appSecret, domain, log } = options
  // The SDK gives up on any other form of id without a word.
  if (!/^cli_[0-9a-f]{16}$/i.test(appId))
    throw new Fault('the app id has not the form the long connection asks for')
  const sdk = { logger: createSdkLog(log), loggerLevel: LoggerLevel.info }
  let again: NodeJS.Timeout | undefined
  const client = new WSClient({
    ...sdk,
    appId,
    appSecret,
    domain: addressOf(domain),
    wsConfig: { pingTimeout },
    handshakeTimeoutMs,
    onReady: () => log.info({}, 'long connection open'),
    onReconnecting: () => log.warn({}, 'long connection lost'),
    onReconnected: () => log.info({}, 'long connection open again'),
    onError: (error) => {
      log.error({ error }, 'long connection refused')
      again = setTimeout(start, startAgainMs)
    },
  })
  const eventDispatcher = new EventDispatcher(sdk).register(createEventHandlers(options))

  function start(): void {
    client
      .start({ eventDispatcher })
      .catch((error: unknown) => log.error({ error }, 'long connection not started'))
  }

  start()
  return {
    connected: () => client.getConnectionStatus().state === 'connected',
    close: () => {
      clearTimeout(again)
      client.close()
    },
  }
}

/**
 * One for each type of event we know. The SDK hands over header and event in one; what came on this connection is
 * authentic. A handler that throws makes the platform send the event again.
 */
function createEventHandlers(
  deps: ReceiveDeps,
): Record<string, (data: unknown) => Promise<object | undefined>> {
  const receive = createReceiver(deps)
  const handle = (type: string) => async (data: unknown) => {
    const id = textAt(data, 'event_id') ?? textAt(data, 'uuid')
    const read = id === undefined ? undefined : readEvent({ id, type, event: data })
    if (read?.kind === 'event') {
      const answer = await receive(read)
      return read.callback ? answer : undefined
    }
    if (read === undefined) deps.log.warn({ type, event: id }, 'event of another shape than documented')
    return undefined
  }
  return Object.fromEntries(eventTypes.map((type) => [type, handle(type)]))
}
