import { describe, expect, it } from 'vitest'
import { remembered } from '#src/domain/remembered.ts'

describe('what is remembered', () => {
  it('is asked once of each text, also where the answer is that there is none', () => {
    const asked: string[] = []
    const length = remembered((text) => {
      asked.push(text)
      return text === '' ? undefined : text.length
    })
    expect(['ab', '', 'abc', 'ab', '', 'abc'].map(length)).toEqual([2, undefined, 3, 2, undefined, 3])
    expect(asked).toEqual(['ab', '', 'abc'])
  })

  it('is no answer that could not be given', () => {
    const refuse = remembered((text) => {
      throw new RangeError(text)
    })
    for (const time of ['once', 'once']) expect(() => refuse(time)).toThrow(RangeError)
  })

  it('is not shared with another question', () => {
    const [upper, lower] = [
      remembered((text) => text.toUpperCase()),
      remembered((text) => text.toLowerCase()),
    ]
    expect([upper('Ab'), lower('Ab')]).toEqual(['AB', 'ab'])
  })
})
