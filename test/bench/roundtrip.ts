import type { Bench } from './bench.ts'
export const roundtrip: Bench = { name: 'roundtrip', summary: '', run: async () => [] }
