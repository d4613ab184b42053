import { openStore } from '#src/store/open.ts'

/** Run as a process of its own with the address of a database: migrates it and says what was run. */
const store = await openStore(process.argv[2] ?? '')
process.stdout.write(JSON.stringify(await store.migrate()))
await store.close()
