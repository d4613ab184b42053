/** What the message of some reminders shows: found by it, it is drawn anew. */
export const reminderSubject = (batch: string): string => `reminder:${batch}`
