import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { sayIn } from '#src/i18n/say.ts'
import { sentence } from '#src/i18n/say.ts'
import type { ConsoleDeps } from './deps.ts'
import { heatMapPage } from './kpi/heat-map-page.ts'
import { indicatorPage } from './kpi/indicator-page.ts'
import { schoolPage } from './kpi/school-page.ts'
import { notice } from './notices.ts'
import { documentOf } from './page.ts'
import { languageAsked, respond, secure } from './respond.ts'
import { signInPages } from './sign-in.ts'
import { createGate } from './visit.ts'

/**
 * 控制台 — the web pages, at their whole addresses. What is not registered through `visited` shows nothing of the
 * consortium.
 */
export function createConsole(deps: ConsoleDeps): Hono {
  const style = readFileSync(new URL('style.css', import.meta.url), 'utf8')
  const { visited, open } = createGate(deps)
  const signIn = signInPages(deps)
  const pages = new Hono()

  pages.get('/console', (c) => c.redirect('/console/kpi'))
  pages.get('/console/', (c) => c.redirect('/console/kpi'))
  pages.get('/console/style.css', (c) => {
    secure(c)
    return c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' })
  })
  pages.get('/console/login', open(signIn.begin))
  pages.get('/console/callback', open(signIn.finish))
  pages.post('/console/logout', open(signIn.end))
  pages.get('/console/signed-out', open(signIn.ended))
  pages.get('/console/kpi', visited(heatMapPage))
  pages.get('/console/kpi/schools/:id', visited(schoolPage))
  pages.get('/console/kpi/indicators/:metric', visited(indicatorPage))

  pages.onError(async (error, c) => {
    const trace = deps.newId().slice(0, 8)
    deps.log.error({ error, trace, route: c.req.routePath }, 'page failed')
    const say = sayIn(languageAsked(c))
    const text = sentence('console.failed', { trace })
    return await respond(c, documentOf(notice(say, { title: 'console.failedTitle', text }), say), 500)
  })
  return pages
}
