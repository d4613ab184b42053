import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { tell, toast } from '#src/bot/reply.ts'
import { dayText } from '#src/cards/format.ts'
import { may } from '#src/domain/access.ts'
import { parseDate } from '#src/domain/parse-date.ts'
import { sayIn, sentence } from '#src/i18n/say.ts'
import { activityOf } from '#src/usecases/activity/find.ts'
import { keepMinutes, keyOf } from '#src/usecases/activity/minutes.ts'
import { topicsOf } from '../activity/minutes.ts'
import { nameOf, overviewInPlace, redrawInvitations } from '../activity/told.ts'
import { readText } from '../review/read-due.ts'

/** 提交纪要 — it was held; whoever has something to do now is told, alone. */
export const seminarHold = defineAction({
  name: 'seminar.hold',
  value: z.object({ id: z.uuid() }),
  allow: may('seminar.set'),
  async run(ask, { value, form }) {
    const planned = await activityOf(ask, value.id)
    const topics = topicsOf(ask, planned)
    const attended = form['attended']
    const { activity, items, toldBefore } = await keepMinutes(ask, value.id, {
      on: parseDate(readText(form, 'date'), ask.today, { tense: 'behind' }) ?? planned.on ?? ask.today,
      conclusions: topics.map((topic, index) => ({ topic, text: readText(form, `topic_${index + 1}`) })),
      actions: readText(form, 'actions'),
      attended: Array.isArray(attended) ? attended.map(String) : [],
    })
    const what = nameOf(ask, activity)
    const say = sayIn(ask.language)
    const asked = await ask.records.invitations.of(activity.id)
    const fresh = items.filter((item) => !toldBefore.has(keyOf(item)))
    return [
      toast('success', 'seminar.held', {
        topics: topics.filter((_, index) => readText(form, `topic_${index + 1}`) !== '').length,
        items: items.length,
        count: asked.filter((one) => one.attended === true).length,
      }),
      ...(await overviewInPlace(ask, activity)),
      ...(await redrawInvitations(
        ask,
        activity,
        asked.map(({ personId }) => personId),
      )),
      ...fresh.flatMap(({ ownerId, what: item, dueOn }) => {
        if (ownerId === undefined) return []
        const due = dueOn === undefined ? say('seminar.noDay') : dayText(say, dueOn)
        return [tell({ personId: ownerId }, sentence('seminar.itemTell', { what, item, due }))]
      }),
    ]
  },
})
