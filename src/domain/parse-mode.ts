import { modes, type Mode } from './observation.ts'
import { foldWidth } from './reading/fold.ts'

/** A way of observing by its name or the beginning of it: 推门听课, 推门. */
export function parseMode(value: string): Mode | undefined {
  const words = foldWidth(value).replaceAll(/\s/g, '')
  return words.length < 2 ? undefined : modes.find((mode) => mode.startsWith(words))
}
