import type { Ask } from '#src/bot/ask.ts'
import { show, type Part } from '#src/bot/reply.ts'
import { seminarMinutes, type SeminarMinutes } from '#src/cards/seminar-minutes.ts'
import { dueIn } from '#src/domain/activity/read-action-items.ts'
import { numberOf } from '#src/domain/reading/number-words.ts'
import { sayIn } from '#src/i18n/say.ts'
import type { Activity } from '#src/ports/activities.ts'
import type { Invitation } from '#src/ports/attendance.ts'
import { permitReach } from '#src/usecases/activity/find.ts'
import { agendaOf, showActivity } from '#src/usecases/activity/shown.ts'

/** Each is a field of the card. */
const mostTopics = 12
const mostPeople = 100

/** The form of the minutes: one field a topic, what is resolved already, who said that they come. */
export async function minutesForm(ask: Ask, activity: Activity, words = ''): Promise<Part> {
  permitReach(ask, 'seminar.set', activity)
  const { records, today } = ask
  const asked = await records.invitations.of(activity.id)
  const came = asked.some(({ attended }) => attended !== undefined)
  const attended = asked.filter((one) => (came ? one.attended === true : isComing(one)))
  const known = await records.people.byIds(asked.map(({ personId }) => personId))
  const delegates = await records.people.byIds(asked.flatMap(({ delegateId }) => delegateId ?? []))
  const called = (id: string, name: string) => {
    const own = asked.find(({ personId }) => personId === id)
    if (own?.answer !== 'delegate') return name
    const delegate = delegates.find((one) => one.id === own.delegateId)?.name ?? own.delegateName
    return sayIn(ask.language)('seminar.byDelegate', { name, delegate })
  }
  const items = await records.actionItems.of(activity.id)
  const owners = await records.people.byIds(items.flatMap(({ ownerId }) => ownerId ?? []))
  const nameOf = (id: string | undefined) => owners.find((one) => one.id === id)?.name
  const said = readConclusion(words)
  const { conclusions } = await showActivity(ask, activity, asked)
  const topics = topicsOf(ask, activity).map((topic, index) => ({
    topic,
    text:
      said && isMeant(said, topic, index)
        ? said.text
        : (conclusions.find((one) => one.topic === topic)?.text ?? ''),
  }))
  const kept = items.map(({ what, ownerId, dueOn }) =>
    [nameOf(ownerId), dueOn, what].filter(Boolean).join(' '),
  )
  const shown: SeminarMinutes = {
    id: activity.id,
    kind: activity.kind,
    on: activity.on !== undefined && activity.on <= today ? activity.on : today,
    ahead: activity.on !== undefined && activity.on > today,
    topics,
    actions: [...kept, ...(said ? actionOf(ask, said) : [])].join('\n'),
    people: known.slice(0, mostPeople).map(({ id, name }) => ({ id, name: called(id, name) })),
    attended: attended.map(({ personId }) => personId),
  }
  return show(seminarMinutes, shown)
}

/** Whoever sends somebody is there as well. */
const isComing = ({ answer }: Invitation): boolean => answer === 'attending' || answer === 'delegate'

/** The topics of the minutes; one for all of it where nobody has set any. */
export function topicsOf({ language }: Pick<Ask, 'language'>, activity: Activity): readonly string[] {
  const agenda = agendaOf(activity).slice(0, mostTopics)
  return agenda.length > 0 ? agenda : [sayIn(language)('seminar.general')]
}

interface Said {
  readonly number: number | undefined
  readonly topic: string
  readonly text: string
}

const conclusion =
  /议题\s*(?<number>[一二三四五六七八九十\d]+)?\s*[:：]?\s*(?:[“"「《](?<topic>[^”"」》]+)[”"」》])?\s*[:：，,]?\s*(?<text>[^\n]+)/u

/** 议题三“活页教材”定了12月底出样章 */
function readConclusion(words: string): Said | undefined {
  const { number, topic = '', text = '' } = conclusion.exec(words)?.groups ?? {}
  if (text.trim() === '' || (number === undefined && topic === '')) return undefined
  return { number: number === undefined ? undefined : numberOf(number), topic, text: text.trim() }
}

/** A topic that is named goes before its number. */
function isMeant({ number, topic }: Said, name: string, index: number): boolean {
  return topic === '' ? number === index + 1 : name.includes(topic) || topic.includes(name)
}

/** What is to be done until a day is something to do. */
function actionOf({ today, consortium, rules }: Ask, { topic, text }: Said): readonly string[] {
  const { terms, firstWeekday } = consortium
  const due = dueIn(text, { today, terms, firstWeekday, calendar: rules.calendar })
  if (!due) return []
  const rest = `${text.slice(0, due.span.from)}${text.slice(due.span.to)}`
    .replace(/^(?:定了|决定|要|定于)/u, '')
    .trim()
  return rest === '' ? [] : [[due.date, `${topic}${rest}`].join(' ')]
}
