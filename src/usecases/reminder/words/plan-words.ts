import type { ExpandContext } from '#src/domain/policy/expand.ts'
import { planAllActivityWords } from '../../activity/plan-words.ts'
import { keepAllAppointmentWords } from '../../appointment/words.ts'
import type { Planning } from '../../duties/planning.ts'

/** All words about something else than what is owed, as the calendar and the roster are now. One line a kind. */
export async function planAllWords(planning: Planning, context: ExpandContext): Promise<void> {
  await planAllActivityWords(planning, context)
  await keepAllAppointmentWords(planning, context)
}
