import { html } from 'hono/html'
import type { Say } from '#src/i18n/say.ts'

/** Markup in which everything that was filled in is escaped. */
export type Html = ReturnType<typeof html>

export interface Page {
  readonly title: string
  readonly body: Html | readonly Html[]
  /** For a table that is wider than it is long: A4 lies on its side. */
  readonly wide?: boolean
}

/** Whom a page is for; without them it has no way on but to sign in. */
export interface Reader {
  readonly name: string
  /** The own school, where it has figures. */
  readonly school: { readonly id: string; readonly name: string } | undefined
  /** The day the page is of. */
  readonly today: string
}

/** A whole document. No script, no address but our own, one style sheet. */
export function documentOf({ title, body, wide = false }: Page, say: Say, reader?: Reader): Html {
  return html`<!doctype html>
    <html lang="${say.language === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${say('console.name')}</title>
        <link rel="stylesheet" href="/console/style.css" />
      </head>
      <body class="${wide ? 'wide' : 'tall'}">
        <header class="top">
          <span class="brand">${say('console.name')}</span>
          ${reader && navigation(reader, say)}
        </header>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
        ${reader && html`<footer>${say('console.footer', { name: reader.name, today: reader.today })}</footer>`}
      </body>
    </html>`
}

function navigation({ name, school }: Reader, say: Say): Html {
  return html`<nav>
      <a href="/console/kpi">${say('console.heatMap')}</a>
      ${school && html`<a href="/console/kpi/schools/${encodeURIComponent(school.id)}">${school.name}</a>`}
    </nav>
    <form class="who" method="post" action="/console/logout">
      <span>${name}</span>
      <button>${say('console.signOut')}</button>
    </form>`
}
