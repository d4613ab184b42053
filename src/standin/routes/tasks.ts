import { ApiError } from '#src/standin/gateway/errors.ts'
import type { Answer, Call, Route } from '#src/standin/gateway/gateway.ts'
import { freshKey } from '#src/standin/ids.ts'
import { type Json, isJson, listAt, textAt } from '#src/standin/json.ts'
import type { Platform } from '#src/standin/platform.ts'

export interface Tasks {
  /** In the platform's own shape. */
  all(): readonly Json[]
  readonly route: Route
}

/** task/v2/tasks create: the same `client_token` makes one task. */
export function createTasks({ app, clock }: Platform): Tasks {
  const tasks: Json[] = []
  const byToken = new Map<string, Json>()

  const create = async (call: Call): Promise<Answer> => {
    const body = await call.json()
    const token = textAt(body, 'client_token')
    const before = token === undefined ? undefined : byToken.get(token)
    if (before) return { data: { task: before } }
    checkTask(body, token)
    const { client_token: _, ...given } = body
    const guid = freshKey('')
    const now = String(clock.now())
    const task = {
      ...given,
      guid,
      task_id: `t${String(100_000 + tasks.length)}`,
      creator: { id: app.appId, type: 'app', role: 'creator' },
      created_at: now,
      updated_at: now,
      completed_at: '0',
      status: 'todo',
      source: 6,
      url: `https://applink.feishu.cn/client/todo/detail?guid=${guid}`,
    }
    tasks.push(task)
    if (token !== undefined) byToken.set(token, task)
    return { data: { task } }
  }

  return {
    all: () => tasks,
    route: { method: 'POST', path: '/open-apis/task/v2/tasks', rate: 'tasks', answer: create },
  }
}

function checkTask(body: Json, token: string | undefined): void {
  const { due } = body
  const summary = textAt(body, 'summary') ?? ''
  const faults = [
    summary === '' || summary.length > 3_000,
    listAt(body, 'members').length > 50,
    listAt(body, 'reminders').length > 1 || (listAt(body, 'reminders').length > 0 && !isJson(due)),
    // Milliseconds here, unlike the calendar.
    isJson(due) && !/^\d{12,14}$/.test(textAt(due, 'timestamp') ?? ''),
    token !== undefined && (token.length < 10 || token.length > 100),
  ]
  if (faults.some(Boolean)) throw new ApiError(400, 1470400, 'invalid request params')
}
