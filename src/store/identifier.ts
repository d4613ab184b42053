const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/**
 * True for what can be the id of a row. Ids come back from cards and links: one that was never ours finds nothing,
 * where the database would refuse the statement and with it the transaction.
 */
export function isIdentifier(text: string): boolean {
  return uuid.test(text)
}
