import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The files beneath a folder whose names end so, as paths from the project's root. */
export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
}
