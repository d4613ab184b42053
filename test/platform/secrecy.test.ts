import { inspect } from 'node:util'

import { defaultHttpInstance } from '@larksuiteoapi/node-sdk'
import { expect, it } from 'vitest'

import { createSdkLog } from '#src/feishu/platform/sdk-log.ts'
import type { PlatformError } from '#src/ports/platform.ts'

import { appSecret, connect, failureOf, hello } from './connected.ts'
import type { Answer } from './scripted.ts'

const secrets = /t-secret|the-app-secret|the words of the message|Bearer|ou_person|c-update/

/** All that a careless reader of an error might write down. */
function written(error: PlatformError): string {
  const own = Object.getOwnPropertyNames(error).map((name) => String(Reflect.get(error, name)))
  return [JSON.stringify(error), inspect(error, { depth: 20, showHidden: true }), error.stack, ...own].join(
    '\n',
  )
}

const answers: readonly (readonly [string, Answer])[] = [
  [
    'refuses',
    { status: 400, body: { code: 230001, msg: 'invalid receive_id ou_person with token t-secret-1' } },
  ],
  ['refuses the content', { status: 400, body: { code: 230022, msg: 'the words of the message' } }],
  ['refuses the token', { status: 400, body: { code: 99991663, msg: 'invalid token t-secret-1' } }],
  ['refuses with success', { body: { code: 230020, msg: 'the words of the message' } }],
  ['breaks down', { status: 500, body: 'Bearer t-secret-1 the words of the message' }],
  ['says nothing', { silent: true }],
]

it.each(answers)('no error and no log tells a secret when the platform %s', async (_, answer) => {
  const { platform, logged } = await connect(() => answer, {
    timeoutMs: 100,
  })
  const calls = [
    platform.send(hello),
    platform.patch({ messageId: 'om_1', content: hello.content }),
    platform.delayedUpdate('c-update', { text: 'the words of the message' }),
    platform.uploadFile(Buffer.from('the words of the message'), 'a.pdf'),
    platform.download({ messageId: 'om_1', key: 'file_1', kind: 'file' }),
    platform.person('ou_person'),
    platform.bot(),
  ]
  const failures = await Promise.all(calls.map(failureOf))
  await platform.registerCommands([{ command: 'help', summary: { zh: '帮助', en: 'Help' } }])
  expect(failures.map(written).join('\n')).not.toMatch(secrets)
  expect(failures.map(({ cause }) => cause)).toEqual(failures.map(() => undefined))
  expect(inspect(logged, { depth: 20 })).not.toMatch(secrets)
  expect(logged.length).toBeGreaterThan(0)
})

it('no error and no log tells the secret of the app when the token is refused', async () => {
  const refused = { status: 400, body: { code: 10014, msg: `app secret ${appSecret} invalid` } }
  const { platform, logged } = await connect(() => undefined, { token: refused })
  const failure = await failureOf(platform.send(hello))
  expect(failure).toMatchObject({ fate: 'setting' })
  expect(inspect(logged, { depth: 20 })).not.toMatch(secrets)
})

it('the HTTP client that the SDK shares with the whole process stays as it is', async () => {
  const before = JSON.stringify(defaultHttpInstance.defaults)
  const { platform } = await connect(() => undefined, { timeoutMs: 100 })
  await failureOf(platform.bot())
  expect(JSON.stringify(defaultHttpInstance.defaults)).toBe(before)
})

it('of what the SDK says only plain words are kept', () => {
  const kept: object[] = []
  const keep = (ids: object) => void kept.push(ids)
  const log = createSdkLog({ debug: keep, info: keep, warn: keep, error: keep })
  log.error([['[ws]', 'connect failed at wss://host/?ticket=t-secret for 王丽', new TypeError('t-secret')]])
  log.warn(['refused', { headers: { authorization: 'Bearer t-secret' } }, 'code: 514, auth failed'])
  log.debug(['t-secret'])
  expect(kept).toEqual([
    { remark: '[ws] connect failed at for TypeError' },
    { remark: 'refused code: auth failed' },
  ])
})
