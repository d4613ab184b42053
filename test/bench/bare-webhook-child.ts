import { createDecipheriv, createHash, createSecretKey } from 'node:crypto'
import { serve } from '@hono/node-server'
import { Queue, Worker } from 'bullmq'
import { Hono } from 'hono'
import { Redis } from 'ioredis'
import { app as identity } from './app.ts'
import { bareSender } from './bare-sender.ts'

/**
 * The least that could be there instead of the product: a route that checks the signature, deciphers, parses and adds
 * one job; nothing is refused, deduplicated, validated, logged or measured. `REDIS_URL`; with `PLATFORM_URL` also a
 * worker that answers each message with one of its own.
 */
const [redisUrl = '', platformUrl] = process.argv.slice(2)
const connect = () => new Redis(redisUrl, { maxRetriesPerRequest: null })
const queue = new Queue('bare', { connection: connect(), prefix: 'bare' })
const key = createSecretKey(createHash('sha256').update(identity.encryptKey).digest())

const web = new Hono().post('/webhook/event', async (c) => {
  const body = Buffer.from(await c.req.arrayBuffer())
  const [timestamp, nonce] = [c.req.header('x-lark-request-timestamp'), c.req.header('x-lark-request-nonce')]
  const signed = createHash('sha256')
    .update(`${timestamp}${nonce}${identity.encryptKey}`)
    .update(body)
    .digest('hex')
  if (signed !== c.req.header('x-lark-signature')) return c.json({}, 401)
  const encrypted = Buffer.from(JSON.parse(body.toString()).encrypt, 'base64')
  const decipher = createDecipheriv('aes-256-cbc', key, encrypted.subarray(0, 16))
  const plain = Buffer.concat([decipher.update(encrypted.subarray(16)), decipher.final()])
  await queue.add('event', JSON.parse(plain.toString()))
  return c.json({})
})

if (platformUrl !== undefined) {
  const answer = await bareSender(platformUrl)
  const worker = new Worker('bare', ({ data }) => answer(data.event.sender.sender_id.open_id), {
    connection: connect(),
    prefix: 'bare',
    concurrency: 16,
  })
  process.once('SIGTERM', () => void worker.close())
}
serve({ fetch: web.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
  process.stdout.write(`http://127.0.0.1:${port}\n`)
})
process.once('SIGTERM', () => process.exit(0))
