import { verbs } from './verbs.ts'
import { WrongUsage } from './verb.ts'

/** `rongtong VERB …`. Exit 0 on success, 1 on a refusal (one line on stderr), 2 on wrong usage. */
async function main([name = '', ...words]: readonly string[]): Promise<number> {
  const verb = verbs.find((one) => one.name === name)
  if (!verb) {
    const list = verbs.map(({ name: known, summary }) => `  ${known.padEnd(12)} ${summary}`).join('\n')
    const asked = ['', '--help', '-h', 'help'].includes(name)
    const out = asked && name !== '' ? process.stdout : process.stderr
    out.write(`usage: rongtong VERB [options]\n${list}\n`)
    return asked && name !== '' ? 0 : 2
  }
  if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(`usage: rongtong ${verb.usage}\n${verb.summary}\n`)
    return 0
  }
  try {
    // oxlint-disable-next-line node/no-process-env -- the command line's one reading of it
    await verb.run(words, { env: process.env, print: (line) => void process.stdout.write(`${line}\n`) })
    return 0
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const usage = error instanceof WrongUsage
    process.stderr.write(usage ? `${message}\nusage: rongtong ${verb.usage}\n` : `${message}\n`)
    return usage ? 2 : 1
  }
}

process.exitCode = await main(process.argv.slice(2))
