import { once } from 'node:events'
import { connect } from 'node:net'

/** One connection that is kept, without the cost of an HTTP client: the machine's cores are for the server. */
export interface Connection {
  /** Writes a whole request; settles with the status of its answer. One at a time. */
  send(request: Buffer): Promise<number>
  close(): void
}

const endOfHead = '\r\n\r\n'

export async function openConnection(url: string): Promise<Connection> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname).setNoDelay()
  let answer = ''
  let waiting: PromiseWithResolvers<number> | undefined
  const lost = (error?: Error) => waiting?.reject(error ?? new Error('the server closed a connection'))
  socket.on('error', lost)
  socket.on('close', () => lost())
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    answer += chunk
    const status = statusOf(answer)
    if (status === undefined) return
    answer = ''
    waiting?.resolve(status)
  })
  await once(socket, 'connect')
  return {
    send(request) {
      waiting = Promise.withResolvers()
      socket.write(request)
      return waiting.promise
    },
    close: () => void socket.destroy(),
  }
}

/** Of an answer that is complete. */
function statusOf(answer: string): number | undefined {
  const head = answer.indexOf(endOfHead)
  if (head === -1) return undefined
  const length = /^content-length: *(\d+)/im.exec(answer)?.[1]
  if (length === undefined) throw new Error('an answer without a length')
  if (answer.length < head + endOfHead.length + Number(length)) return undefined
  return Number(answer.slice(9, 12))
}
