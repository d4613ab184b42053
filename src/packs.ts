import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import indicators from '#config/indicators.json' with { type: 'json' }
import { checkIndicators } from './domain/indicator/check-indicators.ts'
import { indicatorsSchema } from './domain/indicator/schema.ts'
import { checkPacks, type PackFile } from './domain/policy/check-packs.ts'
import type { PackFault } from './domain/policy/pack-fault.ts'
import type { PolicyPack } from './domain/policy/pack.ts'

const ownFolder = fileURLToPath(new URL('../config/packs', import.meta.url))

interface PacksRead {
  readonly packs: readonly PolicyPack[]
  readonly faults: readonly PackFault[]
}

/** The policy packs, a file each: another one is read without any code. In the order of the files' names. */
export function readPacks(folder = ownFolder): PacksRead {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
  const files: PackFile[] = []
  const unreadable: PackFault[] = []
  for (const name of names) {
    const file = relative('', join(folder, name))
    try {
      files.push({ file, content: JSON.parse(readFileSync(join(folder, name), 'utf8')) })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      unreadable.push({ file, item: '', place: '', reason })
    }
  }
  const { packs, faults } = checkPacks(files, new Set(indicators.map(({ id }) => id)))
  const links = checkIndicators(indicatorsSchema.parse(indicators), packs, 'config/indicators.json')
  return { packs, faults: [...unreadable, ...faults, ...links] }
}
