import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import type { Observation } from '#src/domain/observation.ts'
import type { PressResult } from '#src/standin/control.ts'
import type { Told, World } from './world.ts'

type Form = Readonly<Record<string, unknown>>

export const groups = demoConsortium.schools.map(({ group }) => group)

/** A lesson as the form sends it; 柏承宇 of 东浦 taught it on a Wednesday. */
export const lesson = {
  teacher: '柏承宇',
  date: '2026-11-18',
  periods: ['1', '2'],
  course: '数控编程',
  class: '25数控2班',
  topic: 'G71 循环',
  mode: '推门听课',
  score: '85.5',
} as const satisfies Form

/** Opens the form, fills it in and files it. */
export async function files(world: World, name: string, form: Form = {}): Promise<PressResult> {
  await world.says(name, '/observe')
  return world.presses(name, 'observation.submit', { ...lesson, ...form })
}

/** Presses a button of one certain card, also of one that has changed since. */
export async function pressesOn(
  world: World,
  name: string,
  { message, buttons }: Told,
  pressed: { readonly action: string; readonly form?: Form; readonly value?: Form },
): Promise<PressResult> {
  const button = buttons.find(({ value }) => value['action'] === pressed.action)
  const value = pressed.value ?? button?.value
  if (!value) throw new Error(`the card has no button ${pressed.action}`)
  const { form } = pressed
  const result = await world.standin.presses(world.openIdOf(name), {
    messageId: message.messageId,
    value: { ...value, action: pressed.action },
    tag: 'button',
    ...(form === undefined ? {} : { form }),
  })
  await world.settled()
  return result
}

interface SentFile {
  readonly name?: string
  readonly kind?: 'image' | 'file'
  readonly replyTo?: string
  readonly in?: string
}

/** A picture one dot large: enough for the platform to take it as one. */
const dot = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

/** Sends a picture or a file in private; settles when it was answered. */
export async function sends(world: World, name: string, file: SentFile = {}): Promise<void> {
  await sendsAtOnce(world, name, [file])
}

export async function sendsAtOnce(world: World, name: string, files: readonly SentFile[]): Promise<void> {
  await Promise.all(
    files.map(({ name: fileName = 'board.png', kind = 'image', replyTo, in: group }) =>
      world.standin.sendsFile(
        world.openIdOf(name),
        group ?? world.chatOf(name),
        { name: fileName, kind, bytes: dot },
        {
          ...(group === undefined ? {} : { mentionBot: true }),
          ...(replyTo === undefined ? {} : { replyTo }),
        },
      ),
    ),
  )
  await world.settled()
}

/** A record as it is kept. */
export function recordOf(world: World, number: string): Promise<Observation | undefined> {
  return world.product.store.transaction(({ observations }) => observations.byNumber(number))
}

/** The number of the record somebody filed last, from its receipt. */
export function numberOn({ text }: Pick<Told, 'text'>): string {
  return /TK-2026-\d{4}/.exec(text)?.[0] ?? ''
}

/** Everything the bot said in any group. */
export function toldInGroups(world: World): readonly Told[] {
  return groups.flatMap((group) => world.toldIn(group))
}
