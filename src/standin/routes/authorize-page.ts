import { Hono, type Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { html } from 'hono/html'
import type { Platform } from '#src/standin/platform.ts'
import type { SignIn } from '#src/standin/routes/sign-in.ts'

const cookie = 'standin_person'
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * authen/v1/authorize: a page, not an interface. Somebody who uses the platform in this browser goes straight back, as
 * inside the real client; anybody else chooses who to be. `/standin/browser?as=&then=` makes this the browser of one
 * person and goes on to another page; `as` left empty, of nobody.
 */
export function authorizePage({ app, tenant }: Platform, { agree }: Pick<SignIn, 'agree'>): Hono {
  const pages = new Hono()

  pages.get('/standin/browser', (c) => {
    const then = addressOf(c.req.query('then'))
    if (!then) return c.text('then: an address of this machine', 400)
    setCookie(c, cookie, c.req.query('as') ?? '', { httpOnly: true, sameSite: 'Lax', path: '/' })
    return c.redirect(then.href)
  })

  pages.get('/open-apis/authen/v1/authorize', (c) => {
    const back = addressOf(c.req.query('redirect_uri'))
    // The codes of the page that the platform shows for these: no such app, an address the app has not registered.
    if (c.req.query('client_id') !== app.appId) return c.text('20048 client_id', 400)
    if (!back) return c.text('20029 redirect_uri', 400)
    if (c.req.query('response_type') !== 'code') return c.text('response_type', 400)
    const chosen = c.req.query('standin_as') ?? getCookie(c, cookie) ?? ''
    const person = tenant.person(chosen)
    if (!person || person.resigned) return choose(c)
    const redirectUri = c.req.query('redirect_uri') ?? ''
    const challenge = c.req.query('code_challenge')
    back.searchParams.set('code', agree({ openId: person.openId, redirectUri, challenge }))
    const state = c.req.query('state')
    if (state !== undefined) back.searchParams.set('state', state)
    return c.redirect(back.href)
  })

  const choose = (c: Context) => {
    const back = new URL(c.req.query('redirect_uri') ?? '')
    back.searchParams.set('error', 'access_denied')
    back.searchParams.set('state', c.req.query('state') ?? '')
    const people = tenant.people().filter(({ resigned }) => !resigned)
    const links = people.map(({ openId, name }) => {
      const query = new URLSearchParams({ ...c.req.query(), standin_as: openId })
      return html`<li><a href="?${query.toString()}">${name}</a></li>`
    })
    return c.html(
      html`<!doctype html>
        <html lang="zh-CN">
          <head>
            <meta charset="utf-8" />
            <title>登录 Sign in</title>
          </head>
          <body>
            <h1>选择身份 Who are you?</h1>
            <ul>
              ${links}
            </ul>
            <p><a href="${back.href}">拒绝 Decline</a></p>
          </body>
        </html>`,
    )
  }

  return pages
}

/** On this machine only: whoever reaches the stand-in can be anyone, and it must not send that anywhere. */
function addressOf(text: string | undefined): URL | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined
  const address = new URL(text)
  return address.protocol === 'http:' && loopback.has(address.hostname) ? address : undefined
}
