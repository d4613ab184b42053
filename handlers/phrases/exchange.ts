import type { Ask } from '#src/bot/ask.ts'
import { definePhrase } from '#src/bot/phrase.ts'
import { show } from '#src/bot/reply.ts'
import { exchangeAsk } from '#src/cards/exchange-ask.ts'
import { may } from '#src/domain/access.ts'
import { yearOf } from '#src/domain/dates.ts'
import { findMajors } from '#src/domain/filing-form/find-majors.ts'
import type { Person } from '#src/domain/person.ts'
import { foldWidth } from '#src/domain/reading/fold.ts'
import { findMentions } from '#src/domain/reading/mentions.ts'
import { refusal } from '#src/failure.ts'
import { checkExchange, type Exchange } from '#src/usecases/activity/exchange.ts'
import { leadSchoolId, permitReach } from '#src/usecases/activity/find.ts'
import { schoolIn } from '#src/usecases/kpi/school-of.ts'

const sends =
  /(?:选派|外派|派)了?.{2,12}(?:去|到|赴|往).{2,20}(?:指导|交流|支教|任教|任职|上课|一年|半年|学期)/u
const lasts = /[一两二三\d]+(?:年|个?学期|个月)|半年/u

/** 我们派了宁远帆去东浦指导一年. */
export const exchangePhrase = definePhrase({
  name: 'exchange',
  allow: may('seminar.set'),
  recognise: async (_, text) =>
    text.length <= 60 && sends.test(text) ? { sure: 0.93, reading: foldWidth(text) } : undefined,
  async run(ask, text) {
    const exchange = await readExchange(ask, text)
    const { person, school, major } = await checkExchange(ask, exchange)
    return [show(exchangeAsk, { exchange, person: person.name, school: school.name, major: major.name })]
  },
})

async function readExchange(ask: Ask, text: string): Promise<Exchange> {
  const lead = leadSchoolId(ask)
  permitReach(ask, 'seminar.set', { schoolId: lead })
  const { records, consortium, today } = ask
  const people = await records.people.ofSchools([lead])
  const [person, ...others] = findMentions(text, { people }).flatMap((mention) => mention.people)
  const partners = consortium.schools.filter(({ role }) => role === 'partner')
  const school = schoolIn(partners, text)?.school
  if (!person || others.length > 0 || !school) throw refusal('exchange.wrong')
  const majorId = majorMeant(ask, text.replace(person.name, ' '), { person, schoolId: school.id })
  if (majorId === undefined) throw refusal('exchange.whichMajor')
  return { personId: person.id, schoolId: school.id, majorId, ...timeOf(text, today) }
}

/** The one that is named; else the only one of the teacher that is taught there. */
function majorMeant(
  { consortium: { majors } }: Ask,
  text: string,
  { person, schoolId }: { readonly person: Person; readonly schoolId: string },
): string | undefined {
  const named = findMajors(majors, text).majors
  if (named.length === 1) return named[0]?.id
  const own = majors.filter(
    ({ id, partnerIds }) => person.majorIds.includes(id) && partnerIds.includes(schoolId),
  )
  return own.length === 1 ? own[0]?.id : undefined
}

function timeOf(text: string, today: string) {
  const said = /20\d{2}(?=年|$)/u.exec(text)?.[0]
  const rest = said === undefined ? text : text.replace(`${said}年`, ' ')
  const year = said === undefined ? yearOf(today) + (text.includes('明年') ? 1 : 0) : Number(said)
  return { year, duration: lasts.exec(rest)?.[0] ?? '' }
}
