import { message, mixed } from './load/events.ts'
import { order, type Order, type Outcome } from './load/order.ts'
import { sealed } from './load/sealed.ts'
import { send } from './load/send.ts'

/** The generator of load, in a process of its own: does what it is told over its channel, one order after another. */
const kinds = { messages: message, mixed }
let requests: readonly Buffer[] = []

async function obey(told: Order): Promise<Outcome | 'sealed'> {
  if (told.kind !== 'seal') return send(requests, told)
  const event = kinds[told.events]
  requests = Array.from({ length: told.count }, (_, index) => sealed(event(told.first + index)))
  return 'sealed'
}

process.on('message', (told) => void answer(told))

async function answer(told: unknown): Promise<void> {
  process.send?.(await obey(order.parse(told)))
}

process.once('SIGTERM', () => process.exit(0))
