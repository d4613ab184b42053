import { addDays } from '#src/domain/dates.ts'
import type { Context } from '../context.ts'
import { feedActivities, feedLessons } from './activities.ts'
import { feedDuties } from './duties.ts'
import type { FeedItem, FeedWindow } from './item.ts'
import { feedActions, feedNotices, feedVerdicts } from './verdicts.ts'

/** So far back one still looks, and so far ahead anything is planned. */
export function feedWindow(today: string): FeedWindow {
  return { from: addDays(today, -90), to: addDays(today, 550) }
}

/** Everything with a day that concerns whoever it is about. */
export async function feedItems(context: Context): Promise<readonly FeedItem[]> {
  const window = feedWindow(context.today)
  return [
    ...(await feedDuties(context, window)),
    ...(await feedVerdicts(context, window)),
    ...(await feedNotices(context, window)),
    ...(await feedActions(context, window)),
    ...(await feedActivities(context, window)),
    ...(await feedLessons(context, window)),
  ]
}
