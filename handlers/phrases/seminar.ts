import { definePhrase } from '#src/bot/phrase.ts'
import { may } from '#src/domain/access.ts'
import { kindIn } from '#src/domain/activity/kinds.ts'
import { answerWords } from '../activity/words.ts'

const sets =
  /定在|定到|定于|安排在|改到|改成|改为|改在|挪到|推迟到|延期到|延到|提前到|\d\s*[月号日点:：]|(?:周|星期)[一二三四五六日天]|moved? to|set (?:for|on)/iu
const asks =
  /什么时候|哪天|几号|定了没|定了吗|在哪|谁.{0,4}没.{0,2}(?:答复|回复|报名)|when|where|who has not answered/iu
const minutes = /纪要.{0,6}(?:发|记|写|交|，|,)|议题.{0,20}定/u
/** What is wanted again and again is a reminder, what is handed in a filing, what is measured a figure. */
const others = /提醒|每月|每周|催|备案|截止|听课|听了|次数|达标|多少|条款|规定|政策|参加/u

/** 本学期研讨会定在下周五下午两点, 研讨会改到下下周一, 计网联考定了没, 研讨会纪要发你了，议题三…. */
export const seminarPhrase = definePhrase({
  name: 'seminar',
  allow: may('seminar.read'),
  async recognise(_, text) {
    const named = text.length <= 200 ? kindIn(text) : undefined
    if (!named) return undefined
    if (minutes.test(text)) return { sure: 0.9, reading: text }
    if (others.test(text)) return undefined
    // Behind the name alone, as with a command: 例会 12月4日 …
    const first = /^\S{0,10}(?:例会|协调会|联考)/u.test(text)
    if (sets.test(text)) return { sure: 0.86, reading: text }
    if (asks.test(text)) return { sure: 0.84, reading: text }
    return first && named.rest.trim() === '' ? { sure: 0.6, reading: text } : undefined
  },
  run: answerWords,
})
