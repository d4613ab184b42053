import type { Decided, OwnDate, PackException, Reading } from '#src/domain/policy/decided.ts'
import type { Change } from './consortium.ts'

/** Who decided it, and when; nobody where it came with a file or the demo. */
export interface By {
  readonly personId: string | undefined
  readonly at: Date
}

export interface Policy {
  /** All of it at once: it is little, and nearly every answer about policy needs it. By name, pack and period. */
  decided(): Promise<Decided>
  putReading(reading: Reading, by: By): Promise<Change>
  /** Back to the default of the pack. False when it was the default. */
  removeReading(name: string): Promise<boolean>
  putException(exception: PackException, by: By): Promise<Change>
  /** The pack is in force at the school again. False when it was. */
  removeException(exception: PackException): Promise<boolean>
  putOwnDate(date: OwnDate, by: By): Promise<Change>
  /** False when there was none. */
  removeOwnDate(key: Pick<OwnDate, 'itemId' | 'period'>): Promise<boolean>
}
