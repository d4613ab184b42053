import { accessSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Where the browser is; undefined where there is none, and then its tests do not run. */
export const chromiumPath = places.find((place) => {
  try {
    accessSync(place)
    return true
  } catch {
    return false
  }
})

const desktop = { width: 1280, height: 800 }
export const phone = { width: 390, height: 844 }

interface TabOptions extends BrowserContextOptions {
  /** The page is expected to report an error. */
  readonly mayFail?: boolean
}

export interface Tabs {
  /** A page of its own, without anything an earlier one kept. Fails the test on any error in the page. */
  open(url: string, options?: TabOptions): Promise<Page>
}

/** One browser for the tests of a file, with a profile of its own. */
export function useChromium(): Tabs {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath ?? 'chromium', args: quiet })
  })
  afterAll(async () => {
    await browser.close()
  })
  return {
    open: async (url, { mayFail = false, ...options } = {}) => {
      const context = await browser.newContext({ viewport: desktop, reducedMotion: 'reduce', ...options })
      // Sooner than the test's own limit, so that what was waited for is named.
      context.setDefaultTimeout(10_000)
      const page = await context.newPage()
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('console', (message) => {
        // A refused request of the page's own interface is the page's to explain, and tested as such.
        if (message.type() === 'error' && !message.location().url.includes('/api/'))
          errors.push(message.text())
      })
      onTestFinished(async () => {
        await context.close()
        if (!mayFail) expect(errors).toEqual([])
        else expect(errors).not.toEqual([])
      })
      await page.goto(url)
      await page.locator('.me .person-name').waitFor({ state: 'attached' })
      return page
    },
  }
}
