import type { Context } from '../context.ts'
import { waitingFiling, writeVerdict, type Decided } from './decide.ts'

export interface Pressed {
  readonly id: string
  /** The version that was looked at; a newer one is looked at first. */
  readonly version?: number | undefined
}

/** 通过 — the filing is in order, and locked from now on. A remark may go with it. */
export async function approveFiling(context: Context, pressed: Pressed, remark = ''): Promise<Decided> {
  const { filing, acting } = await waitingFiling(context, pressed.id, pressed.version)
  return writeVerdict(context, filing, { act: 'pass', reason: remark, newDueOn: undefined, acting })
}
