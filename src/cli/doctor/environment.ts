import { readConfig, type Environment } from '#config/env.ts'
import { fix, ok, type Finding } from './finding.ts'

/** Names what is wrong, never what it is. */
export function checkEnvironment(env: Environment): Finding {
  try {
    readConfig(env)
    return ok('environment', 'every setting can be used')
  } catch (error) {
    const [, ...wrong] = String(error instanceof Error ? error.message : error).split('\n')
    const named = wrong.filter((line) => line.startsWith('  ')).map((line) => line.trim())
    return fix('environment', `${named.join('; ')} (config/README.md explains each setting)`)
  }
}
