import { z } from 'zod'

const days = (atLeast: number) => z.int().min(atLeast).max(36_500)

/** How long what is kept along with the records stays, in days. Records, their versions and the audit stay for good. */
export const retentionSchema = z.strictObject({
  source: z.string(),
  days: z.strictObject({
    /** Since somebody last wrote into them. */
    drafts: days(1),
    /** Pictures and files that no record and no draft has taken, since they were sent. */
    waitingAttachments: days(1),
    /** What a message said, since it was sent or given up; that it was sent stays. */
    messageContents: days(1),
    /** That somebody was greeted; afterwards they would be greeted again. */
    greetings: days(1),
    /** That an event was dealt with. The platform repeats events for hours. */
    marks: days(1),
  }),
})

export type RetentionPeriods = z.output<typeof retentionSchema>['days']
export type Retained = keyof RetentionPeriods
