/** What one check found: it is well, it is not and this is what to do, or it could not be looked at. */
export interface Finding {
  readonly state: 'ok' | 'fix' | 'skip'
  readonly what: string
  readonly text: string
}

export const ok = (what: string, text: string): Finding => ({ state: 'ok', what, text })
export const fix = (what: string, text: string): Finding => ({ state: 'fix', what, text })
export const skip = (what: string, text: string): Finding => ({ state: 'skip', what, text })

const signs = { ok: 'ok ', fix: 'FIX', skip: '-- ' } as const

export function lineOf({ state, what, text }: Finding): string {
  return `${signs[state]}  ${what}: ${text}`
}
