/** What a message shows of a filing, so that all messages that show it can be drawn anew. */
export const filingReceiptSubject = (id: string): string => `filing:${id}:receipt`
export const filingFormSubject = (id: string): string => `filing:${id}:form`
/** What became of the spreadsheets that were sent for it. */
export const filingSheetSubject = (id: string, key: string): string => `filing:${id}:sheet:${key}`
