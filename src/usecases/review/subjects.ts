/** What a message shows, so that all messages that show it can be drawn anew. */
export const reviewSubject = (filingId: string): string => `filing:${filingId}:review`
export const extensionSubject = (obligationId: string): string => `extension:${obligationId}:review`
