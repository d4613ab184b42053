import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import type { PressResult, PushResult, StandInMessage } from '#src/standin/control.ts'
import { buttonsIn, textIn } from '#test/support/card-text.ts'
import type { Deployment } from '#test/support/deployment.ts'

type Place = Pick<Deployment, 'standin'>

/** Everybody of the demo consortium, by name. */
export const names: readonly string[] = demoConsortium.people.map(({ name }) => name)

export function openIdOf(name: string): string {
  const person = demoConsortium.people.find((one) => one.name === name)
  if (!person) throw new Error(`nobody of the demo is called ${name}`)
  return person.open_id
}

export const chatOf = ({ standin }: Place, name: string) => standin.privateChat(openIdOf(name)).chatId

/** Says something to the bot in private; settles as the platform does, when the event was answered. */
export function says(place: Place, name: string, text: string): Promise<PushResult> {
  return place.standin.says(openIdOf(name), chatOf(place, name), text)
}

/** What the bot sent to a person in private, oldest first. */
export function toldMessages(place: Place, name: string): readonly StandInMessage[] {
  return place.standin.messages(chatOf(place, name)).filter(({ from }) => from === 'bot')
}

export const told = (place: Place, name: string) =>
  toldMessages(place, name).map(({ content }) => textIn(content))

/** The newest button of this action that the person sees. */
export function findButton(place: Place, name: string, action: string) {
  for (const { messageId, content } of toldMessages(place, name).toReversed()) {
    const button = buttonsIn(content).find(({ value }) => value['action'] === action)
    if (button) return { messageId, ...button }
  }
  throw new Error(`${name} sees no button ${action}`)
}

export function presses(
  place: Place,
  name: string,
  action: string,
  form?: Readonly<Record<string, unknown>>,
): Promise<PressResult> {
  const { messageId, value, name: field } = findButton(place, name, action)
  return place.standin.presses(openIdOf(name), {
    messageId,
    value,
    ...(field === undefined ? {} : { name: field }),
    ...(form ? { form } : {}),
  })
}

/** All slots but the topic. */
export const sentence =
  '听课记录 11月18号 第3节 王听雪 网页设计 25计应2班 推门听课 85分 优点:节奏好 建议:多留练习时间'
export const observer = '祁若川'
export const teacher = '王听雪'
