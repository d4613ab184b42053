import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { createLog } from '#src/log.ts'
import { rehearse, type Rehearsal, type RehearsalOptions } from '#src/rehearsal.ts'
import type { PressResult, StandInMessage } from '#src/standin/control.ts'
import { buttonsIn, textIn, type FoundButton } from './card-text.ts'

/** `real`: Redis and PostgreSQL. `embedded`: everything in this process. */
export type WorldEngine = 'real' | 'embedded'

export const engineOfThisMachine: WorldEngine =
  inject('redisUrl') !== undefined && inject('postgresUrl') !== undefined ? 'real' : 'embedded'

/** Sunday of week 12: the day the demo consortium's data is of. */
export const today = '2026-11-22T10:00:00+08:00'

export interface WorldOptions extends Partial<Omit<RehearsalOptions, 'startAt'>> {
  readonly engine?: WorldEngine
  readonly startAt?: string
}

export interface Told {
  readonly message: StandInMessage
  /** What a reader sees of it, as plain lines. */
  readonly text: string
  readonly buttons: readonly FoundButton[]
}

/** The demo consortium, alive: people speak and press by name, and see what they would see in Feishu. */
export interface World extends Rehearsal {
  /** Says something in private, or in a group (by its chat id) with the bot mentioned; settles when all is answered. */
  says(
    name: string,
    text: string,
    options?: { readonly in?: string; readonly replyTo?: string },
  ): Promise<void>
  /** Presses the newest button of this action that the person sees; settles when all that follows has been sent. */
  presses(
    name: string,
    action: string,
    form?: Readonly<Record<string, unknown>>,
    chat?: string,
  ): Promise<PressResult>
  /** What the bot said to a person in private, oldest first. */
  told(name: string): readonly Told[]
  toldIn(chatId: string): readonly Told[]
  /** The newest thing the bot said to a person in private. */
  lastTold(name: string): Told
  openIdOf(name: string): string
  chatOf(name: string): string
}

/** One world for all tests of a file, stopped afterwards. Use it inside tests only. */
export function aWorld(options: WorldOptions = {}): World {
  let world: World | undefined
  beforeAll(async () => {
    world = await openWorld(options)
  })
  afterAll(() => world?.stop())
  const inside = () => {
    if (!world) throw new Error('the world is there inside tests only')
    return world
  }
  return lazily(inside)
}

/** Every member is looked up when it is used, so that tests can hold the world before it is open. */
function lazily(inside: () => World): World {
  return {
    get product() {
      return inside().product
    },
    get standin() {
      return inside().standin
    },
    get clock() {
      return inside().clock
    },
    get url() {
      return inside().url
    },
    get platformUrl() {
      return inside().platformUrl
    },
    turn: (to) => inside().turn(to),
    settled: () => inside().settled(),
    stop: () => inside().stop(),
    says: (...said) => inside().says(...said),
    presses: (...pressed) => inside().presses(...pressed),
    told: (name) => inside().told(name),
    toldIn: (chatId) => inside().toldIn(chatId),
    lastTold: (name) => inside().lastTold(name),
    openIdOf: (name) => inside().openIdOf(name),
    chatOf: (name) => inside().chatOf(name),
  }
}

export async function openWorld({
  engine = engineOfThisMachine,
  startAt = today,
  ...options
}: WorldOptions = {}) {
  const { env, drop } = engine === 'real' ? await realServers() : embedded
  const rehearsal = await rehearse({
    log: createLog('silent'),
    queuePrefix: randomUUID(),
    ...options,
    env: { ...env, ...options.env },
    startAt: new Date(startAt),
  })
  return worldOf(rehearsal, drop)
}

const embedded = {
  env: { DATABASE_URL: 'pglite:memory', REDIS_URL: 'embedded:' },
  drop: async () => {},
}

/** A database of its own on the test server; the queue is kept apart by its prefix. */
export async function realServers() {
  const server = inject('postgresUrl') ?? ''
  const name = `world_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    env: { DATABASE_URL: url.href, REDIS_URL: inject('redisUrl') ?? '' },
    drop: () => onServer(server, `drop database ${name} with (force)`),
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

function worldOf(rehearsal: Rehearsal, drop: () => Promise<void>): World {
  const { standin, settled } = rehearsal
  const openIdOf = (name: string) => {
    const person = demoConsortium.people.find((one) => one.name === name)
    if (!person) throw new Error(`nobody of the demo is called ${name}`)
    return person.open_id
  }
  const chatOf = (name: string) => standin.privateChat(openIdOf(name)).chatId
  const toldIn = (chatId: string) =>
    standin
      .messages(chatId)
      .filter(({ from }) => from === 'bot')
      .map((message) => ({ message, text: textIn(message.content), buttons: buttonsIn(message.content) }))
  const told = (name: string) => toldIn(chatOf(name))
  return {
    ...rehearsal,
    openIdOf,
    chatOf,
    told,
    toldIn,
    lastTold(name) {
      const last = told(name).at(-1)
      if (!last) throw new Error(`${name} was told nothing`)
      return last
    },
    async says(name, text, { in: group, replyTo } = {}) {
      const chat = group ?? chatOf(name)
      const mention = group === undefined ? {} : { mentionBot: true }
      await standin.says(openIdOf(name), chat, text, {
        ...mention,
        ...(replyTo === undefined ? {} : { replyTo }),
      })
      await settled()
    },
    async presses(name, action, form, chat = chatOf(name)) {
      const found = toldIn(chat)
        .toReversed()
        .flatMap(({ message, buttons }) => buttons.map((button) => ({ message, button })))
        .find(({ button }) => button.value['action'] === action)
      if (!found) throw new Error(`${name} sees no button ${action}`)
      const { message, button } = found
      const result = await standin.presses(openIdOf(name), {
        messageId: message.messageId,
        value: button.value,
        tag: 'button',
        ...(button.name === undefined ? {} : { name: button.name }),
        ...(form ? { form } : {}),
      })
      await settled()
      return result
    },
    async stop() {
      await rehearsal.stop()
      await drop()
    },
  }
}
