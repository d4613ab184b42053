import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as sdk from '#src/feishu/sdk.ts'
import { filesIn } from '#test/support/files.ts'

describe('the official SDK', () => {
  it('is loaded by one file: imported anywhere else, its text is kept in memory once more', () => {
    const importing = /^import (?!type)[^']*?from '@larksuiteoapi\/node-sdk'/m
    const files = ['handlers', 'jobs', 'src'].flatMap((folder) => filesIn(folder, '.ts'))
    expect(files.filter((file) => importing.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  it('has everything that is taken from it', () => {
    expect(Object.entries(sdk).filter(([, value]) => value === undefined)).toEqual([])
  })
})
