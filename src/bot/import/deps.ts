import type { Workbook } from '#src/domain/consortium-file/workbook.ts'
import type { Rulebook } from '#src/domain/rulebook.ts'
import type { Log } from '#src/log.ts'
import type { Platform } from '#src/ports/platform.ts'
import type { Store } from '#src/ports/store.ts'

/** What reading and writing an import needs; the format of files is somebody else's. */
export interface ImportDeps {
  readonly store: Pick<Store, 'transaction'>
  readonly platform: Pick<Platform, 'download' | 'peopleByContact'>
  readonly readWorkbook: (bytes: Uint8Array, fileName: string) => Promise<Workbook>
  readonly rules: Rulebook
  readonly adminOpenIds: readonly string[]
  readonly log: Log
  readonly now: () => Date
  /** Wakes the senders of these lanes. */
  readonly wake: (lanes: readonly string[]) => Promise<void>
}
