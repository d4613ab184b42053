import { isMeeting } from '#src/domain/activity/kinds.ts'
import type { Say } from '#src/i18n/say.ts'
import type { FeedActivity, FeedDuty, FeedItem, FeedLesson, FeedVerdict } from '#src/usecases/feed/item.ts'
import type { FeedEvent } from './icalendar.ts'

type Said = Omit<FeedEvent, 'uid' | 'on'>

const host = 'rongtong'
const day = { location: '', time: undefined, status: 'confirmed' } as const

/** An event of somebody's calendar, in their language. */
export function eventOf(item: FeedItem, say: Say): FeedEvent {
  const said = saidOf(item, say)
  const summary = isProvisional(item) ? say('feed.provisional', { what: said.summary }) : said.summary
  return { uid: `${item.uid}@${host}`, on: item.on, ...said, summary }
}

function saidOf(item: FeedItem, say: Say): Said {
  switch (item.kind) {
    case 'duty':
      return dutySaid(item, say)
    case 'verdict':
      return verdictSaid(item, say)
    case 'notice': {
      const { number, school } = item
      const description = say('feed.more', { words: wordsFor(say, '整改', 'rectify') })
      return { ...day, summary: say('feed.notice', { number, school }), description }
    }
    case 'action': {
      const description = say('feed.more', { words: wordsFor(say, '待办', 'tasks') })
      return { ...day, summary: say(item.late ? 'feed.action.late' : 'feed.action.open'), description }
    }
    case 'activity':
      return activitySaid(item, say)
    default:
      return lessonSaid(item, say)
  }
}

function isProvisional(item: FeedItem): boolean {
  return 'provisional' in item && item.provisional && !('cancelled' in item && item.cancelled)
}

function dutySaid({ stage, what, review, clause, school, major, provisional }: FeedDuty, say: Say): Said {
  const whose = [school, major].filter(Boolean).join(' ')
  const named = say('feed.of', { what: what[say.language], whose })
  const ahead = stage === 'open' || stage === 'late'
  const words = review ? wordsFor(say, '审核', 'review') : wordsFor(say, '待办', 'tasks')
  const description = [
    say('feed.clause', { clause }),
    provisional && say('feed.provisionalWhy'),
    ahead && say('feed.more', { words }),
  ]
  return {
    ...day,
    summary: say(review && ahead ? `feed.review.${stage}` : `feed.duty.${stage}`, { what: named }),
    description: description.filter((line) => line !== false).join('\n'),
    status: provisional ? 'tentative' : 'confirmed',
  }
}

function verdictSaid({ about, what, number, school, major }: FeedVerdict, say: Say): Said {
  const whose = [school, major].filter(Boolean).join(' ')
  const description = [
    number !== undefined && say('feed.number', { number }),
    say('feed.more', { words: wordsFor(say, '审核', 'review') }),
  ]
  return {
    ...day,
    summary: say(`feed.verdict.${about}`, { what: say('feed.of', { what: what[say.language], whose }) }),
    description: description.filter((line) => line !== false).join('\n'),
  }
}

function activitySaid(shown: FeedActivity, say: Say): Said {
  const { time, place, agenda, cancelled, provisional } = shown
  const topics = agenda.map((topic, index) => `${index + 1}. ${topic}`)
  return {
    summary: activityName(shown, say),
    description: [...topics, ...(provisional ? [say('feed.provisionalWhy')] : [])].join('\n'),
    location: place,
    time: timesOf(time),
    status: cancelled ? 'cancelled' : provisional ? 'tentative' : 'confirmed',
  }
}

function activityName({ of, course, school }: FeedActivity, say: Say): string {
  const kind = isMeeting(of) || of === 'joint_exam' ? say(`seminar.kind.${of}`) : say(`feed.kind.${of}`)
  if (course !== '') return say('feed.exam', { kind, course })
  return of === 'seminar' || of === 'coordination_meeting' ? kind : say('feed.ofSchool', { kind, school })
}

function lessonSaid({ own, course, className, school, periods, time }: FeedLesson, say: Say): Said {
  const hours = say('feed.periods', { periods: periods.join(say('list.comma')) })
  const what = [school, course, className, hours].filter(Boolean).join(' ')
  const summary = say(own ? 'feed.lessonOwn' : 'feed.lesson', { what })
  return { summary, description: '', location: school, time: timesOf(time), status: 'confirmed' }
}

const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/
const latest = '23:59'

/** `14:00-16:30`; without an end it takes two hours, without a beginning the whole day. */
function timesOf(time: string): FeedEvent['time'] {
  const [from = '', said = ''] = time.split('-')
  if (!clock.test(from)) return undefined
  const later = `${String(Number(from.slice(0, 2)) + 2).padStart(2, '0')}${from.slice(2)}`
  const to = clock.test(said) && said > from ? said : later
  return { from, to: clock.test(to) ? to : latest }
}

const wordsFor = (say: Say, zh: string, en: string) => (say.language === 'zh' ? zh : `/${en}`)
