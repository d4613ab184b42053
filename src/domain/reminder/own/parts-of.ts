import type { Span } from '../../reading/sheet.ts'
import { findAhead, findLater, type Length } from './find-ahead.ts'
import { findDay } from './find-day.ts'
import { findOnDayOff, findRecurrence, type RecurrenceFound } from './find-recurrence.ts'
import { findTime } from './find-time.ts'
import type { At, OwnAudience, OwnContext, Told } from './own-reading.ts'
import type { OnDayOff } from './recurrence.ts'
import { opened, without } from './sheet.ts'
import { whatOf } from './what-of.ts'

const asks =
  /提醒|(?:到时候?|届时|记得)(?:叫|喊|通知)我|(?:叫|喊)我(?:一声|一下)|设个?闹钟|\bremind\s+(?:me|us|every|all|the|those)|\b(?:set|add)\s+(?:a\s+)?reminder/iu
const self = /(?:提醒|叫|喊|通知)(?:一下|一声)?我(?!们)|\bremind me\b|帮我(?:设|定|加|建)/iu
const others =
  /大家|各校|各个?学校|各位|所有人|全体|全群|老师们|同事们|群里|本群|我们|\beverybody\b|\beveryone\b|\bremind us\b|\ball of us\b|\bthe group\b/iu
const notYet =
  /(?:没有?|未)(?:按时|及时)?(?:交|报|上报|提交|签|备案|填报?|完成)(?:的|学校|[^\s,，。]{0,10}的)|谁(?:还)?没[交报]|\b(?:who|those who) (?:has|have) not\b|\bnot (?:yet )?(?:filed|submitted|handed)/iu

/** Whether a sentence asks to be reminded, whatever of. */
export function asksToRemind(text: string): boolean {
  return asks.test(text)
}

export interface Parts {
  readonly told: Told
  readonly at: At
  /** What comes again. */
  readonly recurrence: RecurrenceFound['value'] | undefined
  readonly dayOff: OnDayOff | undefined
  /** Counted from now; a day that is named; both only of what comes once. */
  readonly later: Length | undefined
  readonly day: string | undefined
  /** 前: it is to be done until then. */
  readonly isUntil: boolean
}

/** Everything a sentence says of when and whom; what is left is what shall be said. */
export function partsOf(text: string, context: OwnContext): Parts {
  const { original, open } = opened(text)
  const rest = new Rest(open)
  const recurrence = rest.take(findRecurrence(rest.open))
  const dayOff = rest.take(findOnDayOff(rest.open))
  const ahead = rest.take(findAhead(rest.open))
  const isOnce = recurrence === undefined
  const later = isOnce ? rest.take(findLater(rest.open)) : undefined
  const day = isOnce && !later ? rest.take(findDay(rest.open, context)) : undefined
  const time = rest.take(findTime(rest.open, context.lessons))
  return {
    told: {
      what: whatOf({ original, open: rest.open }),
      audience: audienceOf(open),
      periods: time?.periods,
      dayOffSaid: dayOff !== undefined,
    },
    at: { time, aheadMinutes: (ahead?.minutes ?? 0) + (time?.before ?? 0), context },
    recurrence,
    dayOff,
    later,
    day,
    isUntil: isOnce && rest.isUntil(open),
  }
}

function audienceOf(open: string): OwnAudience | undefined {
  if (self.test(open)) return 'self'
  if (notYet.test(open)) return 'not_submitted'
  return others.test(open) ? 'chat' : undefined
}

/** What is left of a sentence while it is read. */
class Rest {
  open: string
  private spans: readonly Span[] = []

  constructor(open: string) {
    this.open = open
  }

  take<Value>(
    found: { readonly spans: readonly Span[]; readonly value: Value } | undefined,
  ): Value | undefined {
    if (!found) return undefined
    this.spans = [...this.spans, ...found.spans]
    this.open = without(this.open, found.spans)
    return found.value
  }

  /** 12.20前: behind a day or an hour. */
  isUntil(sentence: string): boolean {
    return this.spans.some(({ to }) => /^\s*(?:之|以)?前(?!面|天)/u.test(sentence.slice(to)))
  }
}
