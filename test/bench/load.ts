import { once } from 'node:events'
import { launch } from './launch.ts'
import { outcome, type Order, type Outcome } from './load/order.ts'

type Told<Kind extends Order['kind']> = Omit<Extract<Order, { kind: Kind }>, 'kind'>

/** The generator of load. One order at a time. */
export interface Load {
  seal(events: Told<'seal'>): Promise<void>
  rush(to: Told<'rush'>): Promise<Outcome>
  steady(to: Told<'steady'>): Promise<Outcome>
  stop(): Promise<void>
}

export function startLoad(): Load {
  const generator = launch('test/bench/load-child.ts', { orders: true })
  const ask = async (order: Order): Promise<unknown> => {
    const gone = generator.ended.then(() => {
      throw new Error('the generator of load ended')
    })
    generator.child.send(order)
    const [answer]: unknown[] = await Promise.race([once(generator.child, 'message'), gone])
    return answer
  }
  return {
    seal: async (events) => void (await ask({ kind: 'seal', ...events })),
    rush: async (to) => outcome.parse(await ask({ kind: 'rush', ...to })),
    steady: async (to) => outcome.parse(await ask({ kind: 'steady', ...to })),
    stop: () => generator.stop(),
  }
}
