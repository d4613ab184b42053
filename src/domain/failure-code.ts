/** ECONNREFUSED, ENOENT, `QueueDown`, a SQLSTATE such as 40P01, a code of the platform such as 230020. */
const codes = [/\bE[A-Z]{4,}\b/, /\b(?:\d{2}[0-9A-Z]\d{2})\b/, /\b\d{5,8}\b/, /^[A-Z][A-Za-z]{2,20}(?=:)/]

/** What of an error may be shown: its code. What it said may hold names and contents. */
export function failureCode(reason: string): string | undefined {
  return codes.map((code) => code.exec(reason)?.[0]).find((found) => found !== undefined)
}
