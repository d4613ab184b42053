import { only, readCalendar, text, type Component } from './calendar-reader.ts'

export interface SeenCalendar {
  readonly status: number
  readonly headers: Headers
  readonly body: string
  readonly calendar: Component | undefined
  /** By what they are called, in part. */
  event(summary: string): Component | undefined
}

/** Looks at a calendar as a client does, and reads it strictly. */
export async function looksAt(
  address: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<SeenCalendar> {
  const response = await fetch(address, { headers, method, redirect: 'manual' })
  const bytes = new Uint8Array(await response.arrayBuffer())
  const calendar = response.status === 200 && bytes.length > 0 ? readCalendar(bytes) : undefined
  return {
    status: response.status,
    headers: response.headers,
    body: new TextDecoder().decode(bytes),
    calendar,
    event: (summary) =>
      calendar?.within.find((one) => one.name === 'VEVENT' && text(one, 'SUMMARY').includes(summary)),
  }
}

/** Its id, its day or hour, how often it has changed, and how it stands. */
export function essence(event: Component | undefined) {
  if (!event) return undefined
  const of = (name: string) => only(event, name)
  return { uid: of('UID'), start: of('DTSTART'), sequence: of('SEQUENCE'), status: of('STATUS') }
}

/** The address in the words of a card. */
export function addressIn(words: string): string {
  const [address] = /https?:\/\/\S+\/calendar\/[\w-]{43}\.ics/.exec(words) ?? []
  if (address === undefined) throw new Error('no address is shown')
  return address
}
