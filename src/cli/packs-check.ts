import { faultText } from '../domain/policy/pack-fault.ts'
import { readPacks } from '../packs.ts'

/** `npm run packs:check [folder]`: what is wrong in the policy packs, a line each; exit 1 if anything is. */
function main([folder]: readonly string[]): number {
  const { packs, faults } = readPacks(folder)
  for (const fault of faults) process.stderr.write(`${faultText(fault)}\n`)
  if (faults.length > 0) return 1
  for (const { id, name, items, settings } of packs) {
    process.stdout.write(`${id} ${name.zh}: ${items.length} items, ${settings.length} settings\n`)
  }
  return 0
}

process.exitCode = main(process.argv.slice(2))
