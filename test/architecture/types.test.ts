import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { defineCommand, noWords } from '#src/bot/command.ts'
import { say } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { messages } from '#src/i18n/pair.ts'
import { sentence } from '#src/i18n/say.ts'
import { defineJob } from '#src/queue/job.ts'

const command = {
  name: 'x',
  chinese: ['某'],
  summary: 'help.summary',
  example: 'help.example',
  read: noWords,
  run: async () => [],
} as const
const action = { name: 'x.y', value: z.object({}), run: async () => [] } as const
const job = {
  name: 'x',
  queue: 'inbound',
  payload: z.object({}),
  attempts: 1,
  once: 'kept',
  run: async () => undefined,
} as const

/** The compiler is the test: a line that ought not to compile and does fails `npm run types`. */
describe('what somebody forgot does not compile', () => {
  it('a command or a button without a rule of who may use it', () => {
    // @ts-expect-error who may is missing
    expect(() => defineCommand(command)).not.toThrow()
    // @ts-expect-error who may is missing
    expect(() => defineAction(action)).not.toThrow()
    const allow = may('help.read')
    expect(defineCommand({ ...command, allow }).allow).toBe(allow)
  })

  it('a right that nobody declared', () => {
    // @ts-expect-error there is no such right
    expect(() => may('observation.sell')).not.toThrow()
  })

  it('a sentence without its Chinese or its English', () => {
    // @ts-expect-error the Chinese is missing
    messages({ 'a.b': { en: 'x' } })
    // @ts-expect-error the English is missing
    messages({ 'a.b': { zh: '某' } })
    expect(messages({ 'a.b': { zh: '某', en: 'x' } })).toHaveProperty(['a.b'])
  })

  it('a sentence without a value for each of its holes, or one that does not exist', () => {
    // @ts-expect-error {name} has no value
    expect(() => sentence('chat.greeting')).not.toThrow()
    // @ts-expect-error there is no such sentence
    expect(() => say('chat.farewell')).not.toThrow()
    expect(sentence('chat.greeting', { name: '祁若川' }).values).toEqual({ name: '祁若川' })
  })

  it('a job without what makes two of them one', () => {
    // @ts-expect-error the key is missing
    expect(() => defineJob(job)).not.toThrow()
    expect(defineJob({ ...job, key: () => 'k' }).key({})).toBe('k')
  })
})
