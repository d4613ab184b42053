import type { Ask } from '#src/bot/ask.ts'
import type { CalendarChange } from '#src/domain/calendar-change.ts'
import { parseDate } from '#src/domain/parse-date.ts'
import { refusal } from '#src/failure.ts'
import { isPlausibleStart, termChange, termYear, type TermWanted } from '#src/usecases/calendar/set-term.ts'

const term = /^(?:学期|term)\s+(?<id>\S+)\s+(?<first>.+?)\s+(?<weeks>\d{1,2})\s*(?:周|weeks?)?$/iu
const week =
  /^(?:周首|每周从|一周从|week(?:[- ]?start)?s?)\s*(?:为|是|on|:)?\s*(?:(?<sunday>(?:周|星期|礼拜)[日天]|sun(?:day)?)|(?:周|星期|礼拜)一|mon(?:day)?)(?:开始|算起)?$/iu
const removal = /^(?:删除|取消|移除|remove|delete)\s*(?:学期|term)?\s*(?<id>\S+)$/iu
const termId = /^(?<first>20\d{2})[-—–](?<second>20\d{2})[-—–](?<number>[12])$/u

/** 学期 2026-2027-1 2026-08-31 20, 周首 周日, 删除 2026-2027-2. */
export function readSetting(ask: Ask, words: string): CalendarChange {
  const starts = week.exec(words)
  if (starts) return { kind: 'week', firstWeekday: starts.groups?.['sunday'] === undefined ? 1 : 7 }
  const removed = removal.exec(words)?.groups?.['id']
  if (removed !== undefined) return termRemoval(ask, removed)
  const parts = term.exec(words)?.groups
  if (!parts) throw refusal('calendar.wrong', { words })
  return termChange(ask, readTerm(parts))
}

function readTerm(parts: Readonly<Record<string, string | undefined>>): TermWanted {
  const id = readTermId(parts['id'] ?? '')
  const first = parts['first'] ?? ''
  // A day without a year is one of the year in which this term starts.
  const year = termYear(id)
  const firstDay = parseDate(first, `${year}-01-01`, { tense: 'ahead' })
  if (firstDay === undefined || !isPlausibleStart(id, firstDay)) {
    throw refusal('calendar.wrongFirstDay', { words: first, term: id, year })
  }
  const weeks = Number(parts['weeks'])
  if (weeks < 1 || weeks > 30) throw refusal('calendar.wrongWeeks')
  return { id, firstDay, weeks }
}

function termRemoval({ consortium }: Ask, words: string): CalendarChange {
  const { terms } = consortium
  const found = terms.find(({ id, name }) => id === words.replaceAll(/[—–]/g, '-') || name === words)
  if (found) return { kind: 'term', id: found.id }
  throw refusal('calendar.noSuchTerm', { words, terms: terms.map(({ id }) => id).join(' ') })
}

function readTermId(words: string): string {
  const { first, second, number } = termId.exec(words)?.groups ?? {}
  if (first === undefined || Number(second) !== Number(first) + 1) {
    throw refusal('calendar.wrongTermId', { words })
  }
  return `${first}-${second}-${number}`
}
