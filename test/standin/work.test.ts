import { describe, expect, it } from 'vitest'
import { createWorld, refusalOf, wang } from '#test/standin/world.ts'

const start_time = { timestamp: '1788220800', timezone: 'Asia/Shanghai' }
const end_time = { timestamp: '1788224400', timezone: 'Asia/Shanghai' }

async function createCalendarWorld() {
  const world = await createWorld()
  const { data } = await world.client.calendar.v4.calendar.primary({})
  const calendar_id = data?.calendars?.[0]?.calendar?.calendar_id ?? ''
  const create = (body: object, key?: string) =>
    world.client.calendar.v4.calendarEvent.create({
      path: { calendar_id },
      data: { summary: '教研活动', start_time, end_time, ...body },
      ...(key && { params: { idempotency_key: key } }),
    })
  return { ...world, calendar_id, create }
}

describe('the calendar', () => {
  it('makes one event of calls with one idempotency key, lets it be changed, joined and removed', async () => {
    const { client, standIn, calendar_id, create } = await createCalendarWorld()
    const key = 'seminar-1-'.repeat(4)
    const first = await create({}, key)
    const again = await create({}, key)
    const event_id = first.data?.event?.event_id ?? ''
    expect(event_id).toMatch(/_0$/)
    expect(again.data?.event?.event_id).toBe(event_id)
    const path = { calendar_id, event_id }
    await client.calendar.v4.calendarEventAttendee.create({
      path,
      data: { attendees: [{ type: 'user', user_id: wang.openId }], need_notification: true },
    })
    const patched = await client.calendar.v4.calendarEvent.patch({ path, data: { summary: '改期' } })
    expect(patched.data?.event).toMatchObject({
      summary: '改期',
      start_time,
      organizer_calendar_id: calendar_id,
    })
    expect(standIn.calendarEvents()).toMatchObject([
      { eventId: event_id, attendees: [{ user_id: wang.openId, rsvp_status: 'needs_action' }] },
    ])
    await client.calendar.v4.calendarEvent.delete({ path })
    expect(standIn.calendarEvents()).toEqual([])
    const gone = client.calendar.v4.calendarEvent.patch({ path, data: {} })
    expect(await refusalOf(gone)).toMatchObject({ status: 404, code: 193001 })
  })

  it('counts in seconds and refuses milliseconds', async () => {
    const { create } = await createCalendarWorld()
    const wrong = create({ start_time: { timestamp: '1788220800000' } })
    expect(await refusalOf(wrong)).toMatchObject({ status: 400, code: 190002 })
  })
})

describe('a task', () => {
  it('is made once per client token', async () => {
    const { client, standIn } = await createWorld()
    const create = () =>
      client.task.v2.task.create({
        data: {
          summary: '交备案表',
          due: { timestamp: '1788220800000', is_all_day: true },
          members: [{ id: wang.openId, type: 'user', role: 'assignee' }],
          client_token: 'obligation-1',
        },
      })
    const first = await create()
    const again = await create()
    expect(again.data?.task?.guid).toBe(first.data?.task?.guid)
    expect(standIn.tasks()).toMatchObject([{ summary: '交备案表', status: 'todo' }])
  })

  it('counts in milliseconds, and has a reminder only with a due time', async () => {
    const { client } = await createWorld()
    const inSeconds = client.task.v2.task.create({
      data: { summary: '一', due: { timestamp: '1788220800' } },
    })
    const dueless = client.task.v2.task.create({
      data: { summary: '一', reminders: [{ relative_fire_minute: 30 }] },
    })
    expect(await refusalOf(inSeconds)).toMatchObject({ code: 1470400 })
    expect(await refusalOf(dueless)).toMatchObject({ code: 1470400 })
  })
})

it('slash commands are registered, listed, changed and removed, each name once', async () => {
  const { client, standIn } = await createWorld()
  const url = '/open-apis/application/v7/app_slash_commands'
  const create = (command: string) =>
    client.request<{ data: { command_id: string } }>({
      method: 'POST',
      url,
      data: { command, description: description('帮助') },
    })
  const { data } = await create('help')
  expect(await refusalOf(create('help'))).toMatchObject({ code: 40000000, msg: 'command already exists' })
  await client.request({
    method: 'PATCH',
    url: `${url}/${data.command_id}`,
    data: { description: description('说明') },
  })
  expect(await client.request({ method: 'GET', url })).toMatchObject({
    data: { items: [{ command: 'help', description: { default_value: '说明' } }] },
  })
  await client.request({ method: 'DELETE', url: `${url}/${data.command_id}` })
  expect(standIn.slashCommands()).toEqual([])
})

function description(zh_cn: string) {
  return { default_value: zh_cn, i18n: { zh_cn } }
}
