import type { Ask } from '#src/bot/ask.ts'
import { permit } from '#src/bot/permit.ts'
import { say, show, type Reply } from '#src/bot/reply.ts'
import { taskList, type TaskListShown } from '#src/cards/task-list.ts'
import { mayReach } from '#src/domain/access.ts'
import { addDays } from '#src/domain/dates.ts'
import { readUntil } from '#src/domain/filing-form/read-until.ts'
import { appointmentsOf } from '#src/usecases/appointment/shown.ts'
import { fieldContextOf } from '#src/usecases/filing/forms.ts'
import { showDue } from '#src/usecases/filing/shown-due.ts'
import { majorName, schoolName } from '#src/usecases/filing/shown-form.ts'
import { tasksOf, tasksOfSchool, type Task } from '#src/usecases/filing/tasks.ts'
import { itemOf } from '#src/usecases/review/duty-of.ts'
import { linesOf } from '../appointment/list.ts'

/** So many rows fit a card. */
const mostRows = 60

/** 待办 — the list in private, counts in a group. */
export async function answerTasks(ask: Ask, words: string): Promise<Reply> {
  if (ask.place.kind === 'group') return counts(ask)
  const until = readUntil(words, fieldContextOf(ask))
  return [show(taskList, await tasksShown(ask, until))]
}

async function tasksShown(ask: Ask, until: string | undefined): Promise<TaskListShown> {
  const { owed, undated, toReview, toPutRight, toDo } = await tasksOf(ask, until)
  return {
    until,
    tasks: owed.slice(0, mostRows).map((task) => taskShown(ask, task)),
    total: owed.length,
    late: owed.filter(({ lateDays }) => lateDays > 0).length,
    undated: until === undefined ? undated : 0,
    toReview: toReview.length,
    toHear: await toHear(ask, until),
    toPutRight: toPutRight.map(({ number, dueOn }) => ({ number, dueOn })),
    toDo: toDo.map(({ id, what, dueOn }) => ({
      id,
      what,
      dueOn,
      late: dueOn !== undefined && dueOn < ask.today,
    })),
  }
}

/** Lessons that were agreed to be heard; what was heard and not filed is among them. */
async function toHear(ask: Ask, until = '9999-12-31') {
  const { own } = await appointmentsOf(ask)
  return linesOf(
    ask,
    own.filter(({ on }) => on <= until),
  )
}

function taskShown(ask: Ask, { obligation, known }: Task) {
  const { item, schoolId, majorId, state } = obligation
  const canFile = known !== undefined && mayReach('filing.file', ask.actor, obligation) === true
  return {
    obligationId: obligation.id,
    what: known?.form.name ?? itemOf(ask.rules, item)?.item.what ?? { zh: item, en: item },
    school: schoolName(ask, schoolId),
    major: majorName(ask, majorId),
    state,
    due: showDue(ask, obligation),
    canFile,
  }
}

/** In a group there are only numbers, and only those of the group's own school. */
async function counts(ask: Ask): Promise<Reply> {
  const { school } = ask.place
  if (!school) return [say('chat.unbound')]
  permit(mayReach('filing.count', ask.actor, { schoolId: school.id }))
  const tasks = await tasksOfSchool(ask, school.id)
  const soonest = addDays(ask.today, 7)
  return [
    say('tasks.counts', {
      school: school.name,
      count: tasks.length,
      late: tasks.filter(({ lateDays }) => lateDays > 0).length,
      soon: tasks.filter(({ deadline = '' }) => deadline >= ask.today && deadline <= soonest).length,
    }),
  ]
}
