import { benches } from './benches.ts'
import { withStage } from './stage.ts'

/** `npm run bench [name…]`: one JSON object a line, of every bench when none is named. Exit 2 on wrong usage. */
async function main(names: readonly string[]): Promise<number> {
  if (names.includes('--help') || names.includes('-h')) {
    process.stdout.write(usage())
    return 0
  }
  const unknown = names.filter((name) => !benches.some((bench) => bench.name === name))
  if (unknown.length > 0) {
    process.stderr.write(`unknown: ${unknown.join(', ')}\n${usage()}`)
    return 2
  }
  // Whatever was started ends with this process, also when it is interrupted.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
  const chosen = names.length === 0 ? benches : benches.filter(({ name }) => names.includes(name))
  // oxlint-disable-next-line node/no-process-env -- where the servers' programs are, not a setting
  await withStage(process.env['PATH'] ?? '', async (stage) => {
    for (const bench of chosen) {
      process.stderr.write(`${bench.name} …\n`)
      for (const line of await bench.run(stage)) process.stdout.write(`${JSON.stringify(line)}\n`)
    }
  })
  return 0
}

function usage(): string {
  const list = benches.map(({ name, summary }) => `  ${name.padEnd(12)} ${summary}\n`)
  return `usage: npm run bench [name…]\n${list.join('')}`
}

process.exitCode = await main(process.argv.slice(2))
