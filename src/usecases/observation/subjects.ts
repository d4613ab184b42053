/** What a message shows, so that all messages that show it can be drawn anew. */
export const receiptSubject = (id: string): string => `observation:${id}:receipt`
export const noticeSubject = (id: string, teacherId: string): string =>
  `observation:${id}:notice:${teacherId}`
export const draftSubject = (id: string): string => `draft:${id}`
