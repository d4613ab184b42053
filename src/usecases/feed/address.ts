import { createHash, randomBytes } from 'node:crypto'
import type { Person } from '#src/domain/person.ts'
import { refusal } from '#src/failure.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'

/** The card that shows an address, so that it can be drawn anew without it. */
export const feedSubject = (personId: string): string => `calendar-feed:${personId}`

/** What is kept of a secret. It is random and long: nobody finds it by trying, so no slow hash is needed. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** Since when whoever asks has a feed; none where they have none. */
export async function feedSince(context: Context): Promise<Date | undefined> {
  return (await context.records.calendarFeeds.of(ownerOf(context).id))?.madeAt
}

/** A new secret of 256 bits, said once and never again; the one before is none from now on. */
export async function makeFeed(context: Context): Promise<string> {
  const { records, now } = context
  const { id } = ownerOf(context)
  const act = (await records.calendarFeeds.of(id)) ? 'feed.renewed' : 'feed.made'
  const secret = randomBytes(32).toString('base64url')
  await records.calendarFeeds.put(id, hashOfSecret(secret), now)
  await note(context, act)
  return secret
}

/** False when there was none. */
export async function revokeFeed(context: Context): Promise<boolean> {
  const revoked = await context.records.calendarFeeds.revoke(ownerOf(context).id)
  if (revoked) await note(context, 'feed.revoked')
  return revoked
}

/** A calendar is of somebody in the roster. */
export function ownerOf({ actor }: Pick<Context, 'actor'>): Person {
  if (!actor.person) throw refusal('feed.noPerson')
  return actor.person
}

export function feedAddress(publicUrl: string, secret: string): string {
  return new URL(`/calendar/${secret}.ics`, publicUrl).href
}

/** Leads to the calendar of the device it is opened on. */
export function oneClickAddress(publicUrl: string, secret: string): string {
  return new URL(`/calendar/${secret}`, publicUrl).href
}
