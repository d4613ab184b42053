import { readdir, readFile } from 'node:fs/promises'
import { Hono, type Context } from 'hono'

const FOLDER = new URL('browser/', import.meta.url)

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
}

/** Folders and one ending, no other dots: no name of this shape leads out of the folder. */
const ASSET = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*\.(js|css|svg)$/

async function sendAsset(context: Context, path: string): Promise<Response> {
  const type = TYPES[ASSET.exec(path)?.[1] ?? '']
  if (type === undefined) return context.notFound()
  try {
    const bytes = await readFile(new URL(path, FOLDER))
    return context.body(new Uint8Array(bytes), 200, { 'content-type': type })
  } catch {
    return context.notFound()
  }
}

/** The page names all modules at once, or the browser would find them one import after another. */
async function readPage(): Promise<string> {
  const [page, names] = await Promise.all([
    readFile(new URL('index.html', FOLDER), 'utf8'),
    readdir(FOLDER, { recursive: true }),
  ])
  const modules = names.map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith('.js'))
  const links = modules.map((name) => `<link rel="modulepreload" href="/assets/${name}" />`)
  return page.replace('</head>', `${links.join('\n')}\n</head>`)
}

export function assetRoutes(): Hono {
  const app = new Hono()
  app.get('/', async (context) => context.html(await readPage()))
  app.get('/assets/*', (context) => sendAsset(context, context.req.path.slice('/assets/'.length)))
  return app
}
