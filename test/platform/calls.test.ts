import { describe, expect, it } from 'vitest'

import { connect, hello, sent } from './connected.ts'

const json = (body: Buffer): unknown => JSON.parse(body.toString('utf8'))
const giving = (data: object) => () => ({ body: { code: 0, msg: 'success', data } })

describe('sending', () => {
  it('to a chat carries the content, the type and the uuid', async () => {
    const { platform, server } = await connect(() => sent)
    expect(await platform.send(hello)).toEqual({ messageId: 'om_1', chatId: 'oc_chat' })
    const [asked] = server.asked
    expect(asked).toMatchObject({ method: 'POST', path: '/open-apis/im/v1/messages' })
    expect(asked?.query.get('receive_id_type')).toBe('chat_id')
    expect(asked?.headers.authorization).toBe('Bearer t-secret-1')
    expect(asked && json(asked.body)).toEqual({
      receive_id: 'oc_chat',
      msg_type: 'text',
      content: hello.content,
      uuid: 'uuid-1',
    })
  })

  it('to a person goes by open id', async () => {
    const { platform, server } = await connect(() => sent)
    await platform.send({ ...hello, to: { openId: 'ou_1' } })
    expect(server.asked[0]?.query.get('receive_id_type')).toBe('open_id')
    expect(server.asked[0] && json(server.asked[0].body)).toMatchObject({ receive_id: 'ou_1' })
  })

  it('as an answer goes to the message it answers', async () => {
    const { platform, server } = await connect(() => sent)
    await platform.send({ ...hello, to: { replyTo: 'om_question' } })
    expect(server.asked[0]?.path).toBe('/open-apis/im/v1/messages/om_question/reply')
    expect(server.asked[0] && json(server.asked[0].body)).toEqual({
      msg_type: 'text',
      content: hello.content,
      uuid: 'uuid-1',
    })
  })

  it('works behind an address with a path and a slash at its end', async () => {
    const { server } = await connect(() => sent)
    const { platform } = await connect(() => undefined, { domain: `${server.url}/fake//` })
    await platform.send(hello)
    expect(server.tokens()).toBe(1)
    expect(server.asked.map(({ path }) => path)).toEqual(['/fake/open-apis/im/v1/messages'])
  })
})

describe('redrawing', () => {
  it('puts a card in place of one that was sent', async () => {
    const { platform, server } = await connect(() => undefined)
    await platform.patch({ messageId: 'om_1', content: '{"schema":"2.0"}' })
    expect(server.asked[0]).toMatchObject({ method: 'PATCH', path: '/open-apis/im/v1/messages/om_1' })
    expect(server.asked[0] && json(server.asked[0].body)).toEqual({ content: '{"schema":"2.0"}' })
  })

  it('puts a card in place of one that was pressed', async () => {
    const { platform, server } = await connect(() => undefined)
    await platform.delayedUpdate('c-1', { schema: '2.0' })
    expect(server.asked[0]).toMatchObject({ method: 'POST', path: '/open-apis/interactive/v1/card/update' })
    expect(server.asked[0] && json(server.asked[0].body)).toEqual({ token: 'c-1', card: { schema: '2.0' } })
  })
})

describe('files', () => {
  it.each([
    ['指标.xlsx', 'xls'],
    ['REPORT.PDF', 'pdf'],
    ['lesson.mp4', 'stream'],
    ['without-ending', 'stream'],
  ])('are uploaded with the type the platform has for them: %s as %s', async (name, type) => {
    const { platform, server } = await connect(giving({ file_key: 'file_1' }))
    expect(await platform.uploadFile(Buffer.from('the bytes'), name)).toBe('file_1')
    const body = server.asked[0]?.body.toString('utf8')
    expect(server.asked[0]?.path).toBe('/open-apis/im/v1/files')
    expect(body).toMatch(new RegExp(`name="file_type"\\s+${type}\\s`))
    expect(body).toMatch(new RegExp(`name="file_name"\\s+${name}\\s`))
    expect(body).toMatch(/name="file"[^]*\r\n\r\nthe bytes\r\n/)
  })

  it('that are pictures are uploaded as pictures', async () => {
    const { platform, server } = await connect(giving({ image_key: 'img_1' }))
    expect(await platform.uploadImage(Buffer.from('the bytes'), 'a.png')).toBe('img_1')
    expect(server.asked[0]?.body.toString('utf8')).toMatch(/name="image_type"\s+message\s/)
  })

  it('are downloaded byte by byte as they are', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
    const { platform, server } = await connect(() => ({ body: bytes }))
    const resource = { messageId: 'om_1', key: 'file/1', kind: 'file' } as const
    expect(Uint8Array.from((await platform.download(resource)).bytes)).toEqual(bytes)
    expect(server.asked[0]).toMatchObject({
      method: 'GET',
      path: '/open-apis/im/v1/messages/om_1/resources/file%2F1',
    })
    expect(server.asked[0]?.query.get('type')).toBe('file')
  })

  it('may be JSON themselves', async () => {
    const headers = {
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="a.json"',
    }
    const { platform } = await connect(() => ({ headers, body: { code: 7, msg: 'mine' } }))
    const { bytes } = await platform.download({ messageId: 'om_1', key: 'file_1', kind: 'file' })
    expect(Buffer.from(bytes).toString()).toBe('{"code":7,"msg":"mine"}')
  })
})

describe('who is who', () => {
  it('tells the bot by what the platform says beside the data', async () => {
    const { platform } = await connect(() => ({
      body: { code: 0, bot: { open_id: 'ou_bot', app_name: '融通' } },
    }))
    expect(await platform.bot()).toEqual({ openId: 'ou_bot', name: '融通' })
  })

  it('tells of a person what may be told', async () => {
    const user = { open_id: 'ou_1', name: '王丽', status: { is_resigned: false, is_frozen: true } }
    const { platform, server } = await connect(giving({ user }))
    expect(await platform.person('ou_1')).toEqual({ openId: 'ou_1', name: '王丽', resigned: true })
    expect(server.asked[0]).toMatchObject({ path: '/open-apis/contact/v3/users/ou_1' })
  })

  it('finds people by their contacts, fifty at a time, and leaves out who is not there', async () => {
    const { platform, server } = await connect(({ body }) => {
      const { mobiles = [], emails = [] }: { mobiles?: string[]; emails?: string[] } = JSON.parse(
        body.toString('utf8'),
      )
      const found = mobiles.map((mobile) =>
        mobile === '13800000007' ? { mobile } : { mobile, user_id: `ou_${mobile}` },
      )
      const user_list = [...found, ...emails.map((email) => ({ email, user_id: `ou_${email}` }))]
      return { body: { code: 0, data: { user_list } } }
    })
    const mobiles = Array.from({ length: 60 }, (_, index) => `138000000${String(index).padStart(2, '0')}`)
    const people = await platform.peopleByContact({ mobiles, emails: ['li@example.com'] })
    expect(server.asked).toHaveLength(3)
    expect(people).toHaveLength(60)
    expect(people.at(-1)).toEqual({ openId: 'ou_li@example.com', email: 'li@example.com', resigned: false })
    expect(people.map(({ mobile }) => mobile)).not.toContain('13800000007')
  })

  it('tells what a chat is', async () => {
    const { platform } = await connect(
      giving({ name: '教务群', chat_mode: 'group', chat_status: 'dissolved' }),
    )
    expect(await platform.chat('oc_1')).toEqual({
      chatId: 'oc_1',
      name: '教务群',
      kind: 'group',
      dissolved: true,
    })
  })
})
