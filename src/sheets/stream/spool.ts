import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { streamWorkbook, type Limits, type StreamedWorkbook } from './workbook.ts'

/** The files of a workbook, kept aside until each was sent. */
export interface SpooledParts {
  readonly count: number
  /** From 0. */
  bytes(index: number): Promise<Uint8Array>
  discard(): Promise<void>
}

/** 28 MB: the platform takes files of up to 30 MB (im/v1/files create), and the last rows come on top. */
export const sendable: Limits = { bytes: 28_000_000, rows: 1_000_000 }

/** Writes a workbook into files of its own, so that no more than one part is in memory. */
export async function spoolWorkbook(
  write: (workbook: StreamedWorkbook) => Promise<void>,
  limits: Limits = sendable,
): Promise<SpooledParts> {
  const folder = await mkdtemp(join(tmpdir(), 'rongtong-export-'))
  const discard = () => rm(folder, { recursive: true, force: true })
  let count = 0
  try {
    const workbook = streamWorkbook(limits, async (part) => {
      await writeFile(join(folder, String(count)), part, { mode: 0o600 })
      count += 1
    })
    await write(workbook)
    await workbook.end()
  } catch (error) {
    await discard()
    throw error
  }
  return {
    count,
    bytes: async (index) => new Uint8Array(await readFile(join(folder, String(index)))),
    discard,
  }
}
