import type { Ask } from '#src/bot/ask.ts'
import { definePhrase } from '#src/bot/phrase.ts'
import { say } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { foldWidth } from '#src/domain/reading/fold.ts'
import { findDate } from '#src/domain/reading/date.ts'
import { openInvitations } from '#src/usecases/activity/answer.ts'
import { answered } from '../activity/answered.ts'

const declines = /不参加|参加不了|去不了|来不了|没法参加|不能参加|不去|can(?:no|')t (?:come|attend)|decline/iu
const attends =
  /^(?:我)?(?:会|能|可以|准时|一定)?(?:参加|到会)[!！。.]?$|^(?:i(?:'ll| will)? )?(?:attend|come)\.?$/iu
const sends =
  /(?:让|派|由|请)\s*(?<name>[^\s,，。让派由请]{2,12}?)(?:老师)?\s*(?:代(?:我|为|替)?)?(?:去|来|参加|出席)/u

/** 派了宁远帆去东浦指导一年 — that is no meeting. */
const isSentAway = /指导|交流|支教|任教|任职|[年期]$/u

type Reading =
  | { readonly answer: 'attending' | 'declined' }
  | { readonly answer: 'delegate'; readonly delegate: string }

/** 参加, 27号研讨会我参加不了，让王牧遥去 — from somebody who was asked, in private. */
export const seminarAnswerPhrase = definePhrase({
  name: 'seminar-answer',
  allow: may('seminar.read'),
  async recognise(ask, text) {
    if (ask.place.kind === 'group' || text.length > 60) return undefined
    const reading = read(text)
    if (!reading) return undefined
    const isNamed = /研讨|例会|协调会|会议|seminar|meeting/iu.test(text)
    const isAsked = isNamed || (await openInvitations(ask)).length > 0
    return isAsked ? { sure: 0.9, reading: { reading, text } } : undefined
  },
  async run(ask, { reading, text }) {
    const open = await openInvitations(ask)
    const on = dayIn(ask, text)
    const meant = open.find((one) => one.on === on) ?? open[0]
    return meant ? answered(ask, meant.id, reading) : [say('seminar.nothingToAnswer')]
  },
})

function read(text: string): Reading | undefined {
  if (isSentAway.test(text)) return undefined
  const name = sends.exec(foldWidth(text))?.groups?.['name']
  if (name !== undefined) return { answer: 'delegate', delegate: name }
  if (declines.test(text)) return { answer: 'declined' }
  return attends.test(text.trim()) ? { answer: 'attending' } : undefined
}

function dayIn({ today, consortium, rules }: Ask, text: string): string | undefined {
  const { terms, firstWeekday } = consortium
  return findDate(foldWidth(text), { today, terms, firstWeekday, tense: 'ahead', calendar: rules.calendar })
    ?.date
}
