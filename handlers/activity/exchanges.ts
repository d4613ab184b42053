import type { Ask } from '#src/bot/ask.ts'
import { exchangeList, type ExchangeList } from '#src/cards/exchange-list.ts'
import { replace, show, type Part } from '#src/bot/reply.ts'
import { mayReach } from '#src/domain/access.ts'
import { exchangesOf } from '#src/usecases/activity/exchange.ts'
import { leadSchoolId } from '#src/usecases/activity/find.ts'

/** 选派名单 — of a year; `named` is the teacher whose is meant. */
export async function showExchanges(ask: Ask, year: number, named?: string): Promise<Part> {
  return show(exchangeList, await exchangesShown(ask, year, named))
}

export async function exchangesInPlace(ask: Ask, year: number): Promise<Part> {
  return replace(exchangeList, await exchangesShown(ask, year, undefined))
}

async function exchangesShown(ask: Ask, year: number, named: string | undefined): Promise<ExchangeList> {
  const { records, consortium, actor } = ask
  const { known } = await exchangesOf(ask, year)
  const people = await records.people.byIds(known.flatMap(({ personId }) => personId ?? []))
  const nameOf = (id: string | undefined) => people.find((person) => person.id === id)?.name ?? '—'
  return {
    year,
    rows: known.map(({ id, personId, schoolId, majorId, details: { duration } }) => ({
      id,
      person: nameOf(personId),
      school: consortium.schools.find((school) => school.id === schoolId)?.name ?? schoolId,
      major: consortium.majors.find((major) => major.id === majorId)?.name ?? '',
      duration: typeof duration === 'string' ? duration : '',
    })),
    maySet: mayReach('seminar.set', actor, { schoolId: leadSchoolId(ask) }) === true,
    chosen: known.find(({ personId }) => personId === named)?.id,
  }
}
