/**
 * The bytes a card takes in the body of a request, where its JSON is a JSON text once more (im/v1/messages create,
 * `content`): every quotation mark counts twice.
 */
export function sizeOf(card: unknown): number {
  const json: string | undefined = JSON.stringify(card)
  return json === undefined ? 0 : Buffer.byteLength(JSON.stringify(json))
}
