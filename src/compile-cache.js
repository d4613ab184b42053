import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

/**
 * Loaded before everything else, and JavaScript, so that it needs no types stripped itself. What Node makes of the sources
 * is kept beside the packages: from the second start on nothing is stripped and compiled anew, which halves the time of
 * a start and saves 40 MB. Where the folder cannot be written, it is as if this were not here.
 */
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/rongtong'))
