import type { Context } from '../context.ts'

/** What judging needs to know, whoever asks. */
export type Judging = Pick<Context, 'records' | 'rules' | 'today' | 'consortium'>
