import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import type { Clock } from '#src/clock.ts'
import { createSeal } from './seal.ts'

const hourMs = 3_600_000
const sessionMs = 8 * hourMs
/** As long as somebody may take to sign in. */
const beginningMs = 10 * 60_000

const session = z.object({ openId: z.string().min(1) })
const begun = z.object({ state: z.string().min(1), verifier: z.string().min(1), next: z.string().min(1) })

/** A sign-in under way, and where it goes on to. */
export type Begun = z.output<typeof begun>

interface Deps {
  readonly appSecret: string
  readonly clock: Pick<Clock, 'now'>
  readonly publicUrl: () => string | undefined
}

/** One cookie: what it holds is signed, no script reads it, and no other site's form or frame sends it. */
export interface Cookie<Content> {
  put(c: Context, content: Content): void
  read(c: Context): Content | undefined
  remove(c: Context): void
}

/** Who is signed in; eight hours. */
export function sessionCookie(deps: Deps): Cookie<z.output<typeof session>> {
  return cookieOf(deps, { name: 'rongtong_console', purpose: 'session', lifeMs: sessionMs, shape: session })
}

export function beginningCookie(deps: Deps): Cookie<Begun> {
  return cookieOf(deps, { name: 'rongtong_sign_in', purpose: 'sign-in', lifeMs: beginningMs, shape: begun })
}

interface Kind<Content> {
  readonly name: string
  readonly purpose: 'session' | 'sign-in'
  readonly lifeMs: number
  readonly shape: z.ZodType<Content>
}

function cookieOf<Content extends object>(
  { appSecret, clock, publicUrl }: Deps,
  { name, purpose, lifeMs, shape }: Kind<Content>,
): Cookie<Content> {
  const seal = createSeal(appSecret, purpose)
  const attributes = () => ({
    path: '/console',
    httpOnly: true,
    sameSite: 'Lax' as const,
    secure: publicUrl()?.startsWith('https:') === true,
  })
  return {
    put: (c, content) => {
      const sealed = seal.seal(content, new Date(clock.now().getTime() + lifeMs))
      setCookie(c, name, sealed, { ...attributes(), maxAge: lifeMs / 1000 })
    },
    read: (c) => {
      const read = shape.safeParse(seal.open(getCookie(c, name) ?? '', clock.now()))
      return read.success ? read.data : undefined
    },
    remove: (c) => void deleteCookie(c, name, attributes()),
  }
}
