import { execFile } from 'node:child_process'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createClock } from '#src/clock.ts'
import { createIntake } from '#src/feishu/intake/intake.ts'
import { app } from './app.ts'
import { figure } from './bench.ts'
import { benches } from './benches.ts'
import { dueAt } from './delivery/even.ts'
import { total } from './delivery/lanes.ts'
import { openConnection } from './load/connection.ts'
import { distinctOf, message, mixed } from './load/events.ts'
import { sealed } from './load/sealed.ts'
import { median, percentile, slope } from './statistics.ts'

describe('npm run bench', () => {
  it('answers an unknown name with the list of names, and runs nothing', async () => {
    const { code, stdout, stderr } = await run('intake', 'speed')
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('unknown: speed')
    for (const { name } of benches) expect(stderr).toContain(`  ${name} `)
  })

  it('explains itself when asked', async () => {
    const { code, stdout } = await run('--help')
    expect(code).toBe(0)
    expect(stdout).toContain('usage: npm run bench')
  })

  it('writes every figure with its six fields in order', () => {
    const line = figure({ notes: 'n', baseline: 8, unit: 'ms', value: 12, bench: 'b' })
    expect(JSON.stringify(line)).toBe(
      '{"bench":"b","value":12,"unit":"ms","baseline":8,"ratio":1.5,"notes":"n"}',
    )
  })
})

describe('what is computed of measurements', () => {
  it('takes the middle, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(() => median([])).toThrow('nothing was measured')
  })

  it('reads a percentile from between its neighbours', () => {
    const hundred = Array.from({ length: 101 }, (_, index) => index)
    expect(percentile(hundred, 0.99)).toBe(99)
    expect(percentile([10, 20], 0.25)).toBe(12.5)
  })

  it('finds the slope of a line, and none in what is flat', () => {
    const points = [0, 1, 2, 3].map((x) => ({ x, y: 5 + 2 * x }))
    expect(slope(points)).toBeCloseTo(2)
    expect(slope(points.map(({ x }) => ({ x, y: 7 })))).toBe(0)
  })
})

describe('the rate that is permitted', () => {
  it('is 50 a second and 1,000 a minute, and no less', () => {
    const times = Array.from({ length: total }, (_, index) => dueAt(index))
    const within = (ms: number) =>
      Math.max(...times.map((from) => times.filter((time) => from <= time && time < from + ms).length))
    expect([within(1_000), within(60_000)]).toEqual([50, 1_000])
    expect(total).toBe(3_000)
  })
})

describe('the load', () => {
  const intake = createIntake({ ...app, clock: createClock() })
  const read = (event: object) => {
    const [head = '', body = ''] = sealed(event).toString().split('\r\n\r\n')
    const headers = new Map(
      head.split('\r\n').flatMap((line) => {
        const [name, value] = line.split(': ')
        return name !== undefined && value !== undefined ? [[name.toLowerCase(), value] as const] : []
      }),
    )
    return intake.read({ headers: (name) => headers.get(name), body: Buffer.from(body) })
  }

  it('consists of events the bot accepts, each of another happening', () => {
    const keys = Array.from({ length: 50 }, (_, number) => read(message(number))).map(keyOf)
    expect(new Set(keys).size).toBe(50)
  })

  it('repeats as many of the mixed events as it says', () => {
    const keys = Array.from({ length: 400 }, (_, number) => read(mixed(number))).map(keyOf)
    expect(new Set(keys).size).toBe(distinctOf(400))
  })

  it('reads an answer that comes in pieces, and two on one connection', async () => {
    const server = createServer((socket) => answerInPieces(socket))
    const { promise, resolve } = Promise.withResolvers<void>()
    server.listen(0, '127.0.0.1', resolve)
    await promise
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no address')
    const connection = await openConnection(`http://127.0.0.1:${address.port}`)
    expect(await connection.send(Buffer.from('first'))).toBe(200)
    expect(await connection.send(Buffer.from('second'))).toBe(503)
    connection.close()
    server.close()
  })
})

function keyOf(read: ReturnType<ReturnType<typeof createIntake>['read']>): string {
  if (read.kind !== 'event') throw new Error(`not an event: ${JSON.stringify(read)}`)
  return read.key
}

/** 200 to what is sent first, 503 to what follows; head and body apart. */
function answerInPieces(socket: Socket): void {
  let status = '200 OK'
  socket.setNoDelay().on('data', () => {
    socket.write(`HTTP/1.1 ${status}\r\nContent-Length: 2\r\n`)
    status = '503 Service Unavailable'
    setImmediate(() => {
      socket.write('\r\n{')
      setImmediate(() => socket.write('}'))
    })
  })
}

function run(...names: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const file = join(import.meta.dirname, 'main.ts')
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...names], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })
}
