import { lockDirectory } from '#src/store/pglite/lock.ts'

/** Holds a directory until it is killed. */
const [directory = '', platform = 'linux'] = process.argv.slice(2)
await lockDirectory(directory, platform === 'darwin' ? 'darwin' : 'linux')
process.stdout.write('locked\n')
setInterval(() => {}, 1_000)
