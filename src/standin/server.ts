import { Hono } from 'hono'
import { checkApp } from '#src/standin/app.ts'
import { platformCardLimits } from '#src/standin/cards/card-limits.ts'
import { createClientActions } from '#src/standin/client/client-actions.ts'
import { createClientView } from '#src/standin/client/client-view.ts'
import { standInClock } from '#src/standin/clock.ts'
import { createPoster } from '#src/standin/delivery/poster.ts'
import { createPusher } from '#src/standin/delivery/push.ts'
import { createWebhook, eitherOf } from '#src/standin/delivery/transport.ts'
import { createUrlCheck } from '#src/standin/delivery/url-check.ts'
import { createFaults } from '#src/standin/gateway/faults.ts'
import { createGateway } from '#src/standin/gateway/gateway.ts'
import { createLimiter } from '#src/standin/gateway/limits.ts'
import { listenOn } from '#src/standin/gateway/listen.ts'
import { createRequestLog } from '#src/standin/gateway/request-log.ts'
import { createTokens } from '#src/standin/gateway/tokens.ts'
import { createLongConnection } from '#src/standin/long-connection/long-connection.ts'
import type { Platform } from '#src/standin/platform.ts'
import { authorizePage } from '#src/standin/routes/authorize-page.ts'
import { createInterfaces } from '#src/standin/routes/routes.ts'
import { restoreSnapshot, takeSnapshot } from '#src/standin/snapshot.ts'
import type { StandIn, StandInOptions } from '#src/standin/stand-in.ts'
import { createMessageStore } from '#src/standin/state/message-store.ts'
import { createPressLedger } from '#src/standin/state/press-ledger.ts'
import { createResourceStore } from '#src/standin/state/resource-store.ts'
import { createTenant } from '#src/standin/state/tenant.ts'

/**
 * A Feishu of one app and one tenant, near enough to the real one that the official SDK works against it with
 * `domain: 'http://127.0.0.1:PORT'`. Nothing runs until it is asked to.
 */
export function createStandIn(options: StandInOptions): StandIn {
  const platform = createPlatform(options)
  const { app, clock, limiter, tenant } = platform
  const { routes, calendar, tasks, slash, signIn } = createInterfaces(platform)
  if (options.restore) restoreSnapshot(options.restore, platform, slash)
  for (const person of options.people) if (!tenant.person(person.openId)) tenant.addPerson(person)
  for (const chat of options.chats) if (!tenant.chat(chat.chatId)) tenant.addChat(chat)

  const { answerMs = 3_000, challengeMs = 1_000 } = options.deadlines ?? {}
  const closing = new AbortController()
  const faults = createFaults()
  const log = createRequestLog(options.logSize ?? 10_000)
  const tokens = createTokens(app, clock)
  const gateway = createGateway({ clock, tokens, limiter, faults, log, closing: closing.signal })
  const web = new Hono()
  const longConnection = createLongConnection(app, answerMs)
  for (const route of [tokens.route, longConnection.route, ...routes])
    web.on(route.method, route.path, gateway(route))
  web.route('/', authorizePage(platform, signIn))
  web.notFound(() => new Response('404 page not found', { status: 404 }))

  const poster = createPoster()
  const webhook = createWebhook({ app, clock, poster, deadlineMs: answerMs, urls: urlsOf(options) })
  const transport = eitherOf(longConnection, webhook)
  const pusher = createPusher(transport, clock)
  const { groupMessages = 'mentioned' } = options
  return {
    ...createClientView(platform),
    ...createClientActions(platform, { pusher, transport, groupMessages }),
    ...pusher,
    verifyUrl: createUrlCheck(app, poster, challengeMs),
    fetch: (request) => web.fetch(request),
    listen: (port = 0) => listenOn(web.fetch, longConnection, port),
    faults,
    log,
    tokens,
    addPerson: (person) => void tenant.addPerson(person),
    addChat: (chat) => void tenant.addChat(chat),
    calendarEvents: () => calendar.events(),
    tasks: () => tasks.all(),
    slashCommands: () => slash.all(),
    snapshot: () => takeSnapshot(platform, slash),
    stop: () => {
      closing.abort()
      pusher.stop()
      poster.close()
    },
  }
}

function createPlatform(options: StandInOptions): Platform {
  const app = checkApp(options.app)
  const clock = standInClock(options.clock)
  return {
    app,
    clock,
    limiter: createLimiter(clock, options.limits),
    tenant: createTenant(app),
    messages: createMessageStore(clock),
    resources: createResourceStore(),
    presses: createPressLedger(clock),
    cardLimits: { ...platformCardLimits, ...options.cardLimits },
  }
}

function urlsOf({ eventUrl, callbackUrl }: StandInOptions) {
  const event = eventUrl ?? (() => undefined)
  return { event, callback: callbackUrl ?? event }
}
