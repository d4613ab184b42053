import { describe, expect, it } from 'vitest'

import { connect } from './connected.ts'
import type { Script } from './scripted.ts'

const path = '/open-apis/application/v7/app_slash_commands'
const help = { command: 'help', summary: { zh: '帮助', en: 'Help' } }
const kpi = { command: 'kpi', summary: { zh: '指标', en: 'Figures' } }
const described = (zh: string, en: string) => ({ default_value: zh, i18n: { zh_cn: zh, en_us: en } })

const existing =
  (...items: object[]): Script =>
  ({ method }) =>
    method === 'GET' ? { body: { code: 0, data: { items } } } : undefined

describe('the commands behind the slash', () => {
  it('are added, changed or left as they are, and nobody else’s are touched', async () => {
    const { platform, server } = await connect(
      existing(
        { command_id: '1', command: 'help', description: described('帮助', 'Help') },
        { command_id: '2', command: 'kpi', description: described('旧', 'Old') },
        { command_id: '3', command: 'other', description: described('别', 'Other') },
      ),
    )
    await platform.registerCommands([help, kpi, { command: 'tasks', summary: { zh: '待办', en: 'Tasks' } }])
    const changes = server.asked.filter(({ method }) => method !== 'GET')
    expect(
      changes.map(({ method, path: at, body }) => [method, at, JSON.parse(body.toString('utf8'))]),
    ).toEqual([
      ['PATCH', `${path}/2`, { description: described('指标', 'Figures') }],
      ['POST', path, { command: 'tasks', description: described('待办', 'Tasks') }],
    ])
  })

  it('are read page by page', async () => {
    const { platform, server } = await connect(({ method, query }) => {
      if (method !== 'GET') return undefined
      const items = [{ command_id: '1', command: 'help', description: described('帮助', 'Help') }]
      const data =
        query.get('page_token') === 'two' ? { items } : { items: [], has_more: true, page_token: 'two' }
      return { body: { code: 0, data } }
    })
    await platform.registerCommands([help])
    expect(server.asked.map(({ method }) => method)).toEqual(['GET', 'GET'])
  })

  it('are done without where the app has no permission for them', async () => {
    const { platform, logged } = await connect(({ path: at }) =>
      at === path ? { status: 400, body: { code: 99991672, msg: 'scope' } } : undefined,
    )
    await platform.registerCommands([help])
    expect(logged).toContainEqual({
      level: 'warn',
      ids: { fate: 'setting', code: 99991672, logId: undefined },
      message: 'commands not registered',
    })
  })
})
