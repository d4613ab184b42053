import type { Log } from '#src/log.ts'

/** For what a test provokes on purpose. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} }
