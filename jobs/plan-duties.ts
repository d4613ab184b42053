import { z } from 'zod'
import { defineJob } from '#src/queue/job.ts'

interface Ports {
  /** Writes down what every school owes and when it is reminded. Repeating it changes nothing. */
  readonly planDuties: () => Promise<unknown>
}

/** Plans from the calendar what is owed and which reminders go out; again and again, since dates move. */
export const planDutiesJob = defineJob({
  name: 'plan-duties',
  queue: 'background',
  payload: z.object({}),
  attempts: 5,
  key: () => 'plan-duties',
  once: 'active',
  every: { ms: 3_600_000, payload: {} },
  run: async ({ planDuties }: Ports) => {
    await planDuties()
  },
})
