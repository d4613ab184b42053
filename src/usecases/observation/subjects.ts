/** What a message shows, so that all messages that show it can be drawn anew. */
export const receiptSubject = (id: string): string => `observation:${id}:receipt`
export const noticeSubject = (id: string, teacherId: string): string =>
  `observation:${id}:notice:${teacherId}`
/** The notice of what a person sent lately: what comes within the same few minutes is told on one card. */
export const attachmentSubject = (owner: string, now: Date): string =>
  `attachments:${owner}:${Math.floor(now.getTime() / 300_000)}`
export const draftSubject = (id: string): string => `draft:${id}`
