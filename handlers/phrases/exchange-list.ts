import { definePhrase } from '#src/bot/phrase.ts'
import { say } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { yearOf } from '#src/domain/dates.ts'
import { foldWidth } from '#src/domain/reading/fold.ts'
import { findMentions } from '#src/domain/reading/mentions.ts'
import { exchangesOf } from '#src/usecases/activity/exchange.ts'
import { leadSchoolId } from '#src/usecases/activity/find.ts'
import { showExchanges } from '../activity/exchanges.ts'

const sent = /选派|互派|外派|派出|派了|派去|派到/u
const withdraws = /撤回|取消|撤销|作废|不派了|没去成/u
const lists = /名单|哪些|谁|列表|都派/u
/** What a document asks and how it is counted is another question. */
const others = /听课|条款|规定|政策|达标|要求|要派|应派|该派|提醒|怎么算/u

/** 今年派了谁, 选派名单; 撤回宁远帆的选派 — with the list, from which one is taken back. */
export const exchangeListPhrase = definePhrase({
  name: 'exchange-list',
  allow: may('seminar.read'),
  async recognise(_, text) {
    if (text.length > 40 || !sent.test(text) || others.test(text)) return undefined
    const isMeant = withdraws.test(text) || lists.test(text)
    return isMeant ? { sure: 0.95, reading: foldWidth(text) } : undefined
  },
  async run(ask, text) {
    const said = /20\d{2}/u.exec(text)?.[0]
    const now = yearOf(ask.today)
    const year = said === undefined ? now - (/去年/u.test(text) ? 1 : 0) : Number(said)
    if (ask.place.kind === 'group') {
      const { count } = await exchangesOf(ask, year)
      return [say('exchange.count', { year, count })]
    }
    const people = await ask.records.people.ofSchools([leadSchoolId(ask)])
    const [named] = findMentions(text, { people }).flatMap((mention) => mention.people)
    return [await showExchanges(ask, year, named?.id)]
  },
})
