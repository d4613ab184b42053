import type { Rulebook } from '#src/domain/rulebook.ts'
import type { Log } from '#src/log.ts'
import type { Platform } from '#src/ports/platform.ts'
import type { Store } from '#src/ports/store.ts'
import type { Workbook } from './workbook.ts'

/** The files a workbook became. */
export interface Parts {
  readonly count: number
  /** From 0. */
  bytes(index: number): Promise<Uint8Array>
  discard(): Promise<void>
}

/** What making an export needs; the format of files is somebody else's. */
export interface ExportDeps {
  readonly store: Pick<Store, 'transaction'>
  readonly platform: Pick<Platform, 'uploadFile'>
  /** Makes a workbook of what is written, as many files as the platform's limit asks for. */
  readonly makeWorkbook: (write: (workbook: Workbook) => Promise<void>) => Promise<Parts>
  /** Rows between two looks at the card. */
  readonly progressEvery?: number
  readonly rules: Rulebook
  readonly adminOpenIds: readonly string[]
  readonly log: Log
  readonly now: () => Date
  /** Wakes the senders of these lanes. */
  readonly wake: (lanes: readonly string[]) => Promise<void>
}
