import { readConfig } from '#config/env.ts'
import { compose } from './compose.ts'

/** Milliseconds in which everything has to come to its end; what is cut off is taken up again after the next start. */
const stopWithin = 20_000

/** Starts a deployment. The only reader of the process's environment and signals, with src/cli/main.ts. */
async function main(): Promise<void> {
  // oxlint-disable-next-line node/no-process-env -- the one place where a deployment reads it
  const config = readConfig(process.env)
  const product = await compose(config)
  const stop = (signal: string) => {
    product.log.info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), stopWithin).unref()
    product.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(signal))
  const url = await product.start()
  product.log.info({ role: config.ROLE, url }, 'ready')
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  // What is open by now, such as a connection that is tried again and again, would keep alive what does nothing.
  process.exit(1)
})
