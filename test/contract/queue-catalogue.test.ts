import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { catalogueOf } from '#src/queue/catalogue.ts'
import { jobId } from '#src/queue/job-id.ts'
import { defineJob } from '#src/queue/job.ts'

const sweep = defineJob({
  name: 'sweep',
  queue: 'background',
  payload: z.object({}),
  attempts: 1,
  key: () => 'sweep',
  once: 'active',
  run: async () => {},
})

describe('the catalogue of jobs', () => {
  it('two jobs of one name are refused at the start', () => {
    expect(() => catalogueOf([sweep, { ...sweep, queue: 'inbound' }])).toThrow('two jobs are named "sweep"')
  })

  it.each(['', 'Sweep', 'a:b', '7days', 'a b', 'x'.repeat(80)])('a job cannot be named "%s"', (name) => {
    expect(() => catalogueOf([{ ...sweep, name }])).toThrow('a job is named')
  })
})

const name = fc.stringMatching(/^[a-z][a-z0-9.-]{0,20}$/)
const key = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.stringMatching(/^\d{1,20}$/), fc.uuid())

describe('the id of a job', () => {
  it('is the same for the same name and key, and another for any other', () => {
    fc.assert(
      fc.property(name, key, name, key, (name1, key1, name2, key2) => {
        expect(jobId(name1, key1)).toBe(jobId(name1, key1))
        expect(jobId(name1, key1) === jobId(name2, key2)).toBe(name1 === name2 && key1 === key2)
      }),
    )
  })

  it('is one that the queue accepts: no colon, no number, not long', () => {
    fc.assert(
      fc.property(name, key, (anyName, anyKey) => {
        expect(jobId(anyName, anyKey)).toMatch(/^[a-z][^:]{1,130}$/)
      }),
    )
  })
})
