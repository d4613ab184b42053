import { WrongUsage, type Terminal, type Verb } from './verb.ts'
import { verbs } from './verbs.ts'

const asksForHelp = (word: string) => ['--help', '-h', 'help'].includes(word)

/** `rongtong VERB …`. Exit 0 on success, 1 on a refusal (one line on stderr), 2 on wrong usage. */
async function main([name = '', ...words]: readonly string[]): Promise<number> {
  if (asksForHelp(name)) return say(overview(), 0)
  const verb = verbs.find((one) => one.name === name)
  if (!verb) return say(overview(), 2)
  if (words.some(asksForHelp)) return say(`usage: rongtong ${verb.usage}\n${verb.summary}\n`, 0)
  // oxlint-disable-next-line node/no-process-env -- the command line's one reading of it
  return run(verb, words, { env: process.env, print: (line) => void process.stdout.write(`${line}\n`) })
}

function overview(): string {
  return `usage: rongtong VERB [options]\n${verbs.map(({ name, summary }) => `  ${name.padEnd(12)} ${summary}\n`).join('')}`
}

function say(text: string, exitCode: number): number {
  const out = exitCode === 0 ? process.stdout : process.stderr
  out.write(text)
  return exitCode
}

async function run(verb: Verb, words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await verb.run(words, terminal)
    return 0
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return error instanceof WrongUsage
      ? say(`${message}\nusage: rongtong ${verb.usage}\n`, 2)
      : say(`${message}\n`, 1)
  }
}

process.exitCode = await main(process.argv.slice(2))
