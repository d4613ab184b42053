import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** Writes something into a cookie that only this deployment can have written, good until an instant. */
export interface Seal {
  seal(content: object, until: Date): string
  /** What was sealed; undefined when it is not ours, was altered, was sealed for something else, or its time is over. */
  open(sealed: string, now: Date): unknown
}

/** The key is derived from the app's secret, one for each purpose: what was sealed for one is nothing for another. */
export function createSeal(appSecret: string, purpose: 'session' | 'sign-in'): Seal {
  const key = Buffer.from(hkdfSync('sha256', appSecret, '', `rongtong console ${purpose}`, 32))
  const sign = (text: string) => createHmac('sha256', key).update(text).digest()
  return {
    seal: (content, until) => {
      const text = Buffer.from(JSON.stringify({ content, until: until.getTime() })).toString('base64url')
      return `${text}.${sign(text).toString('base64url')}`
    },
    open: (sealed, now) => {
      const [text = '', signature = ''] = sealed.split('.')
      const [given, own] = [Buffer.from(signature, 'base64url'), sign(text)]
      if (given.length !== own.length || !timingSafeEqual(given, own)) return undefined
      const { content, until } = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
      return typeof until === 'number' && now.getTime() < until ? content : undefined
    },
  }
}
