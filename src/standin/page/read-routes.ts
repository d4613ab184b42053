import { Hono } from 'hono'

import { check } from './body.ts'
import type { ChatPageDependencies } from './dependencies.ts'
import { readState } from './read-state.ts'
import { stateQuestion } from './requests.ts'
import { describeResource } from './resource-type.ts'
import { requireMember, requirePerson } from './who-and-where.ts'

export function readRoutes(dependencies: ChatPageDependencies): Hono {
  const { control, presentation } = dependencies
  const app = new Hono()

  app.get('/api/presentation', (context) => context.json(presentation))

  app.get('/api/state', async (context) => {
    const { as: me, chat: chatId, limit } = check(stateQuestion, context.req.query())
    if (chatId === undefined) requirePerson(control, me)
    else requireMember(control, me, chatId)
    const question = { me, limit, ...(chatId !== undefined && { chatId }) }
    return context.json(await readState(dependencies, question))
  })

  app.get('/api/resource/:key', (context) => {
    const found = control.resource(context.req.param('key'))
    if (!found) return context.notFound()
    const { type, disposition } = describeResource(found)
    return context.body(new Uint8Array(found.bytes), 200, {
      'content-type': type,
      'content-disposition': disposition,
      'content-security-policy': "default-src 'none'; sandbox",
      // Keys are never used again for other bytes.
      'cache-control': 'private, max-age=3600',
    })
  })

  return app
}
