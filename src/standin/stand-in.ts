import type { StandInApp } from '#src/standin/app.ts'
import type { CalendarEvent } from '#src/standin/routes/calendar.ts'
import type { CardLimits } from '#src/standin/cards/card-limits.ts'
import type { ClientPorts } from '#src/standin/client/client-actions.ts'
import type { StandInChat, StandInControl, StandInPerson } from '#src/standin/control.ts'
import type { Faults } from '#src/standin/gateway/faults.ts'
import type { Json } from '#src/standin/json.ts'
import type { Limits } from '#src/standin/gateway/limits.ts'
import type { Pusher } from '#src/standin/delivery/push.ts'
import type { RequestLog } from '#src/standin/gateway/request-log.ts'
import type { SlashCommand } from '#src/standin/routes/slash-commands.ts'
import type { Snapshot } from '#src/standin/snapshot.ts'
import type { UrlCheck } from '#src/standin/delivery/url-check.ts'

export interface StandInOptions {
  readonly app: StandInApp
  readonly people: readonly StandInPerson[]
  readonly chats: readonly StandInChat[]
  /** Milliseconds since 1970; the machine's clock when left out. */
  readonly clock?: { now(): number }
  /** Where events are pushed; undefined while nobody has subscribed. Asked anew for every push. */
  readonly eventUrl?: () => string | undefined
  /** Where presses of cards go; the events' address when left out. */
  readonly callbackUrl?: () => string | undefined
  readonly limits?: Partial<Limits> | 'off'
  readonly cardLimits?: Partial<CardLimits>
  readonly groupMessages?: ClientPorts['groupMessages']
  /** Real milliseconds the bot has to answer: 3,000 for events and presses, 1,000 for the URL check. */
  readonly deadlines?: { readonly answerMs?: number; readonly challengeMs?: number }
  /** How many calls `log` keeps; 10,000 when left out. */
  readonly logSize?: number
  /** What `snapshot` returned. People and chats given beside it are added where it does not hold them. */
  readonly restore?: object
}

export interface Listening {
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

/** A small Feishu: its HTTP interface behind `fetch` and `listen`, its people behind the control, its moods behind the rest. */
export interface StandIn extends StandInControl, Pick<Pusher, DeliveryControl> {
  fetch(request: Request): Response | Promise<Response>
  /** On loopback; port 0 takes any free one. */
  listen(port?: number): Promise<Listening>
  readonly faults: Pick<Faults, 'failNext' | 'clear'>
  readonly log: Pick<RequestLog, 'calls' | 'total' | 'clear'>
  readonly tokens: { expireAll(): void }
  /** Sends the console's challenge to a request URL. */
  verifyUrl(url: string): Promise<UrlCheck>
  addPerson(person: StandInPerson): void
  addChat(chat: StandInChat): void
  calendarEvents(): readonly CalendarEvent[]
  tasks(): readonly Json[]
  slashCommands(): readonly SlashCommand[]
  /** JSON that `restore` takes. */
  snapshot(): Snapshot
  /** Stops timers, hanging answers and kept connections. Whoever listens is closed by its own `close`. */
  stop(): void
}

type DeliveryControl = 'duplicateNext' | 'holdPushes' | 'releasePushes' | 'waitingPushes' | 'turned'
