import type { Reader } from './reader.ts'
import { spanOf } from './sheet.ts'

const forms = [
  /(?:学生)?(?:实到|到课|出勤|到)(?:人数|率)?[:\s]*(?<present>\d{1,3})\s*人?\s*[/]\s*(?:应到)?(?<total>\d{1,3})人?/,
  /(?:学生)?应到(?:人数)?[:\s]*(?<total>\d{1,3})\s*人?[,、;/\s]*实到(?:人数)?[:\s]*(?<present>\d{1,3})\s*人?/,
  /(?:学生)?(?:实到|到课)(?:人数)?[:\s]*(?<present>\d{1,3})\s*人?[,、;/\s]*应到(?:人数)?[:\s]*(?<total>\d{1,3})\s*人?/,
]

/** 学生到课 38/40. */
export const attendance: Reader = {
  slot: 'attendance',
  read({ open }) {
    for (const form of forms) {
      const match = form.exec(open)
      const [present, total] = [Number(match?.groups?.['present']), Number(match?.groups?.['total'])]
      if (match && present <= total)
        return { takes: [spanOf(match)], aside: { attendance: { present, total } } }
    }
    return undefined
  },
}
