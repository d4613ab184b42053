import { afterEach, beforeEach, expect, vi } from 'vitest'

const methods = ['log', 'info', 'warn', 'error', 'debug'] as const

/** What nobody expects on the console is a fault: of the code, or of a test that does not say what it expects. */
const spies = methods.map((method) => vi.spyOn(console, method).mockImplementation(() => undefined))

/** A loaded machine is slow, not wrong: whoever waits for a sign waits long before calling it missing. */
const waitFor = vi.waitFor.bind(vi)
vi.waitFor = (check, options) =>
  typeof options === 'number' ? waitFor(check, options) : waitFor(check, { timeout: 20_000, ...options })

beforeEach(() => {
  for (const spy of spies) spy.mockClear()
})

afterEach(() => {
  const said = spies.flatMap((spy, index) => spy.mock.calls.map((call) => [methods[index], ...call]))
  for (const spy of spies) spy.mockClear()
  expect(said, 'unexpected console output').toEqual([])
})
