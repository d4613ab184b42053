/** Some rows have a dozen columns: far from the 65,535 places a statement has. */
const size = 1000

/** Writes many rows a part at a time; what each part says, in order. */
export async function inParts<Item, Result>(
  items: readonly Item[],
  write: (some: readonly Item[]) => Promise<readonly Result[]>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (let start = 0; start < items.length; start += size) {
    results.push(...(await write(items.slice(start, start + size))))
  }
  return results
}
