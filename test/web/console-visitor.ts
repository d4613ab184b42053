import type { World } from '#test/support/world.ts'

interface Seen {
  readonly status: number
  readonly text: string
  readonly headers: Headers
  /** Where a redirect leads. */
  readonly to: string
}

/** A browser without scripts: keeps cookies for each host, and follows redirects when it is told to. */
export interface Visitor {
  /** One request, at the console unless an address is given. */
  get(address: string, headers?: Readonly<Record<string, string>>): Promise<Seen>
  post(path: string): Promise<Seen>
  /** Follows redirects until there is a page. */
  opens(address: string): Promise<Seen>
  /** Signs in through the platform as the person this browser belongs to, and sees the first page. */
  signsIn(openId: string, next?: string): Promise<Seen>
  /** The cookies of the console, by name; a test may put others in their place. */
  readonly cookies: Map<string, string>
}

export function visitorOf(world: Pick<World, 'url' | 'platformUrl'>): Visitor {
  const jars = new Map<string, Map<string, string>>()
  const jarOf = (host: string) => {
    const jar = jars.get(host) ?? new Map<string, string>()
    jars.set(host, jar)
    return jar
  }

  const request = async (address: string, init: RequestInit = {}): Promise<Seen> => {
    const url = new URL(address, world.url)
    const jar = jarOf(url.host)
    const headers = new Headers(init.headers)
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    const location = response.headers.get('location')
    const to = location === null ? '' : new URL(location, url).href
    return { status: response.status, text: await response.text(), headers: response.headers, to }
  }

  const opens = async (address: string): Promise<Seen> => {
    let seen = await request(address)
    for (let hops = 0; seen.to !== '' && hops < 10; hops += 1) seen = await request(seen.to)
    return seen
  }

  return {
    get: (address, headers = {}) => request(address, { headers }),
    post: (path) => request(path, { method: 'POST' }),
    opens,
    signsIn: (openId, next = '/console/kpi') => {
      const browser = new URL('/standin/browser', world.platformUrl)
      browser.searchParams.set('as', openId)
      const login = new URL(`/console/login?next=${encodeURIComponent(next)}`, world.url)
      browser.searchParams.set('then', login.href)
      return opens(browser.href)
    },
    get cookies() {
      return jarOf(new URL(world.url).host)
    },
  }
}
