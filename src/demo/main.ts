import { startDemo } from './demo.ts'

/** `npm run demo`: everything in one process, kept in .data/. */
async function main(): Promise<void> {
  // oxlint-disable-next-line node/no-process-env -- the one place where the demo reads it
  const demo = await startDemo(process.env, (url) => process.stdout.write(`融通 Rongtong\n${url}\n`))
  const stop = () => {
    demo.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
