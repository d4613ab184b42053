import { Hono } from 'hono'

import { check, limitBody, readBody } from './body.ts'
import type { ChatPageDependencies } from './dependencies.ts'
import { enterRequest, menuRequest, pressRequest, sayRequest, uploadRequest } from './requests.ts'
import { requireMember, requirePerson } from './who-and-where.ts'

const MEBIBYTE = 1024 * 1024
/** As on the platform: files of an `im/v1/files` upload are at most 30 MB. */
const UPLOAD_LIMIT = 30 * MEBIBYTE

/** What a person does in a chat: says, presses, sends, enters, chooses from the menu. */
export function speakRoutes({ control }: ChatPageDependencies): Hono {
  const app = new Hono()
  const limitJson = limitBody(MEBIBYTE)

  app.post('/api/say', limitJson, async (context) => {
    const { as: openId, chat, text, ...options } = await readBody(context, sayRequest)
    requireMember(control, openId, chat)
    return context.json(await control.says(openId, chat, text, options))
  })

  app.post('/api/press', limitJson, async (context) => {
    const { as: openId, ...press } = await readBody(context, pressRequest)
    requirePerson(control, openId)
    return context.json(await control.presses(openId, press))
  })

  app.post('/api/upload', limitBody(UPLOAD_LIMIT + MEBIBYTE), async (context) => {
    const form = await context.req.parseBody().catch(() => undefined)
    const { as: openId, chat, kind, file, ...options } = check(uploadRequest, form)
    requireMember(control, openId, chat)
    const bytes = new Uint8Array(await file.arrayBuffer())
    return context.json(await control.sendsFile(openId, chat, { name: file.name, bytes, kind }, options))
  })

  app.post('/api/enter', limitJson, async (context) => {
    const { as: openId } = await readBody(context, enterRequest)
    requirePerson(control, openId)
    return context.json(await control.entersPrivateChat(openId))
  })

  app.post('/api/menu', limitJson, async (context) => {
    const { as: openId, eventKey } = await readBody(context, menuRequest)
    requirePerson(control, openId)
    return context.json(await control.choosesMenu(openId, eventKey))
  })

  return app
}
