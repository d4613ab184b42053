import { statements } from './statements.ts'

/** What a press was answered with stays with its mark: whoever asks again is answered the same. */
export const answers = statements(`alter table seen add column answer jsonb`)
