import { Hono, type Context } from 'hono'
import { Later } from '#src/failure.ts'
import { feedAddress, hashOfSecret } from '#src/usecases/feed/address.ts'
import type { FeedDeps } from './deps.ts'
import { feedOf, type ReadFeed } from './feed-of.ts'
import { createLimit } from './limit.ts'

/** Clients look every hour or so; by hand one looks a few times in a row. */
const often = { times: 60, windowMs: 60_000 }

/**
 * 订阅 — `/calendar/<secret>.ics`, somebody's own calendar. The secret is all that is asked for, so a wrong one, one that
 * was taken back and one of somebody who left are answered alike. Nothing here is ever logged with its address.
 */
export function createFeed(deps: FeedDeps): Hono {
  const mayAsk = createLimit(often)
  const pages = new Hono()

  pages.get('/calendar/:file', async (c) => {
    secure(c)
    const device = deviceAddress(c.req.param('file'), deps.publicUrl())
    if (device !== undefined) return c.redirect(device)
    // Hashed whatever it looks like: what is no secret takes as long as what is an unknown one.
    const hash = hashOfSecret(secretIn(c.req.param('file')) ?? '')
    if (!mayAsk(hash, deps.clock.ticks())) return c.text('too many requests\n', 429, { 'retry-after': '60' })
    const read = await deps.store.transaction((records) => feedOf(hash, records, deps))
    if (!read) return c.text('not found\n', 404)
    return isKnown(c, read) ? unchanged(c, read) : whole(c, read)
  })

  pages.onError((error, c) => {
    if (error instanceof Later) return c.text('busy\n', 503, { 'retry-after': '60' })
    const trace = deps.newId().slice(0, 8)
    deps.log.error({ error, trace, route: '/calendar/:file' }, 'calendar failed')
    return c.text('failed\n', 500)
  })
  return pages
}

function secretIn(file: string): string | undefined {
  return /^([\w-]{43})\.ics$/.exec(file)?.[1]
}

/** `/calendar/<secret>` without more leads to the calendar of a device; cards link to no `webcal:` themselves. */
function deviceAddress(file: string, publicUrl: string | undefined): string | undefined {
  if (publicUrl === undefined || !/^[\w-]{43}$/.test(file)) return undefined
  return feedAddress(publicUrl, file).replace(/^https?:/, 'webcal:')
}

/** Of one person: no proxy keeps it, and whoever keeps it asks whether it has changed. */
function secure(c: Context): void {
  c.header('cache-control', 'private, no-cache')
  c.header('x-content-type-options', 'nosniff')
  c.header('referrer-policy', 'no-referrer')
  c.header('x-robots-tag', 'noindex, nofollow')
}

/** RFC 9110, 13.2.2: where a client names tags, its date is not looked at. */
function isKnown(c: Context, { etag, changedAt }: ReadFeed): boolean {
  const tags = c.req.header('if-none-match')
  if (tags !== undefined) {
    const known = tags.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
    return known.includes(etag) || known.includes('*')
  }
  const since = Date.parse(c.req.header('if-modified-since') ?? '')
  return !Number.isNaN(since) && Math.floor(changedAt.getTime() / 1000) * 1000 <= since
}

function stamps({ etag, changedAt }: ReadFeed) {
  return { etag, 'last-modified': changedAt.toUTCString() }
}

function unchanged(c: Context, read: ReadFeed): Response {
  return c.body(null, 304, stamps(read))
}

function whole(c: Context, read: ReadFeed): Response {
  return c.body(read.body, 200, {
    ...stamps(read),
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="rongtong.ics"',
  })
}
