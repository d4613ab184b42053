import { afterEach, beforeEach, expect, vi } from 'vitest'

const methods = ['log', 'info', 'warn', 'error', 'debug'] as const

/** What nobody expects on the console is a fault: of the code, or of a test that does not say what it expects. */
const spies = methods.map((method) => vi.spyOn(console, method).mockImplementation(() => undefined))

beforeEach(() => {
  for (const spy of spies) spy.mockClear()
})

afterEach(() => {
  const said = spies.flatMap((spy, index) => spy.mock.calls.map((call) => [methods[index], ...call]))
  for (const spy of spies) spy.mockClear()
  expect(said, 'unexpected console output').toEqual([])
})
