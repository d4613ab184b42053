import { describe, expect, it } from 'vitest'
import { createConsole } from '#src/console/console.ts'
import type { ConsoleDeps } from '#src/console/deps.ts'
import { createSeal } from '#src/console/seal.ts'
import { readRules } from '#src/rules.ts'
import { silentLog } from '#test/support/silent-log.ts'

const now = new Date('2026-11-22T10:00:00+08:00')

/** The console with nothing behind it: whatever touches the store fails. */
function bare(over: Partial<ConsoleDeps> = {}) {
  return createConsole({
    store: { transaction: () => Promise.reject(new Error('the words of the store')) },
    platform: {
      signInAddress: ({ returnTo }) => `https://platform.example/?back=${returnTo}`,
      signedIn: async () => 'ou_demo_11',
    },
    rules: readRules('Asia/Shanghai'),
    adminOpenIds: [],
    appSecret: 'secret',
    publicUrl: () => 'https://rongtong.example',
    clock: { now: () => now, ticks: () => 0 },
    log: silentLog,
    newId: () => '0123456789abcdef',
    ...over,
  })
}

const pages = [
  '/console/kpi',
  '/console/kpi/schools/DP',
  '/console/login',
  '/console/callback?code=x&state=y',
]

describe('a console whose address nobody has set', () => {
  it.each(pages)('at %s says which setting is missing', async (path) => {
    const response = await bare({ publicUrl: () => undefined }).request(path)
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('PUBLIC_URL')
  })

  it('says so in the language of the browser', async () => {
    const headers = { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.5' }
    const response = await bare({ publicUrl: () => undefined }).request('/console/kpi', { headers })
    expect(await response.text()).toContain('The console is not open: PUBLIC_URL')
  })
})

describe('every page of the console', () => {
  const session = createSeal('secret', 'session').seal(
    { openId: 'ou_demo_11' },
    new Date(now.getTime() + 1000),
  )
  const headers = { cookie: `rongtong_console=${session}` }

  it('runs nothing, loads nothing from elsewhere and is kept nowhere', async () => {
    for (const path of ['/console/signed-out', '/console/kpi', '/console/style.css']) {
      const response = await bare().request(path, { headers })
      const policy = response.headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/script-src|unsafe|https?:/)
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(response.headers.get('referrer-policy')).toBe('no-referrer')
      expect(response.headers.get('cache-control')).toBe('no-store')
    }
  })

  it('that fails says a number and nothing of the fault', async () => {
    const response = await bare().request('/console/kpi', { headers })
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(text).toContain('01234567')
    expect(text).not.toContain('the words of the store')
  })

  it('sends its cookies over https alone where it is reached so', async () => {
    const response = await bare().request('/console/login')
    expect(response.headers.getSetCookie().join()).toContain('; Secure')
    expect(response.headers.get('location')).toBe(
      'https://platform.example/?back=https://rongtong.example/console/callback',
    )
  })
})
