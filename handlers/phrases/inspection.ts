import { definePhrase } from '#src/bot/phrase.ts'
import { may } from '#src/domain/access.ts'
import { readInspection } from '#src/domain/activity/read-inspection.ts'
import { answerInspection } from '../activity/inspection.ts'

/** 11月27日教务处来东浦督查, 东浦督查改到12月1日, 东浦督查完了, 督查安排了吗. */
export const inspectionPhrase = definePhrase({
  name: 'inspection',
  allow: may('seminar.read'),
  async recognise({ today, consortium, rules }, text) {
    const { terms, firstWeekday } = consortium
    const read = readInspection(text, { today, terms, firstWeekday, calendar: rules.calendar })
    return read && { sure: read.act === 'ask' ? 0.82 : 0.9, reading: { read, text } }
  },
  run: answerInspection,
})
