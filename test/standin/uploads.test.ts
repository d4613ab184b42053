import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { createWorld, group, refusalOf, wang } from '#test/standin/world.ts'

const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  Buffer.from('00000001000000010802000000', 'hex'),
])

async function textOf(stream: Readable): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}

describe('an uploaded file', () => {
  it('can be sent, and its bytes and name are what was uploaded', async () => {
    const { client, standIn } = await createWorld()
    const file = Buffer.from('听课记录')
    const uploaded = await client.im.v1.file.create({
      data: { file_type: 'stream', file_name: '记录.csv', file },
    })
    const file_key = uploaded?.file_key ?? ''
    await client.im.v1.message.create({
      params: { receive_id_type: 'open_id' },
      data: { receive_id: wang.openId, msg_type: 'file', content: JSON.stringify({ file_key }) },
    })
    const sent = standIn.messages(standIn.privateChat(wang.openId).chatId)
    expect(sent).toMatchObject([{ type: 'file', content: { file_key, file_name: '记录.csv' } }])
    const kept = standIn.resource(file_key)
    expect(Buffer.from(kept?.bytes ?? []).toString()).toBe('听课记录')
  })

  it('cannot be empty, nor larger than 30 MB', async () => {
    const { client } = await createWorld()
    const upload = (file: Buffer) =>
      client.im.v1.file.create({ data: { file_type: 'stream', file_name: 'a.bin', file } })
    expect(await refusalOf(upload(Buffer.alloc(0)))).toMatchObject({ status: 400, code: 234010 })
    expect(await refusalOf(upload(Buffer.alloc(30 * 1_024 * 1_024 + 1)))).toMatchObject({
      status: 400,
      code: 234006,
    })
  })

  it('of sound or video is not sent as a file', async () => {
    const { client } = await createWorld()
    const file = Buffer.from('…')
    const uploaded = await client.im.v1.file.create({ data: { file_type: 'mp4', file_name: 'a.mp4', file } })
    const sent = client.im.v1.message.create({
      params: { receive_id_type: 'open_id' },
      data: { receive_id: wang.openId, msg_type: 'file', content: JSON.stringify(uploaded) },
    })
    expect(await refusalOf(sent)).toMatchObject({ code: 230055 })
  })
})

describe('an uploaded image', () => {
  it('can be sent and downloaded by its key', async () => {
    const { client, standIn } = await createWorld()
    const uploaded = await client.im.v1.image.create({ data: { image_type: 'message', image: png } })
    const image_key = uploaded?.image_key ?? ''
    await client.im.v1.message.create({
      params: { receive_id_type: 'open_id' },
      data: { receive_id: wang.openId, msg_type: 'image', content: JSON.stringify({ image_key }) },
    })
    expect(standIn.messages(standIn.privateChat(wang.openId).chatId)).toMatchObject([
      { content: { image_key } },
    ])
    const { headers, getReadableStream } = await client.im.v1.image.get({ path: { image_key } })
    expect(headers['content-type']).toBe('image/png')
    expect(await textOf(getReadableStream())).toBe(png.toString())
  })

  it('must be an image, of no more than 12,000 pixels a side', async () => {
    const { client } = await createWorld()
    const upload = (image: Buffer) => client.im.v1.image.create({ data: { image_type: 'message', image } })
    const wide = Buffer.from(png)
    wide.writeUInt32BE(12_001, 16)
    expect(await refusalOf(upload(Buffer.from('no image')))).toMatchObject({ code: 234011 })
    expect(await refusalOf(upload(wide))).toMatchObject({ code: 234039 })
  })
})

describe('a file a person sent', () => {
  it('is downloaded through its message, and through no other', async () => {
    const { client, standIn } = await createWorld()
    const { chatId } = standIn.privateChat(wang.openId)
    const file = { name: '名单.xlsx', bytes: Buffer.from('内容'), kind: 'file' } as const
    await standIn.sendsFile(wang.openId, chatId, file)
    await standIn.says(wang.openId, chatId, '请导入')
    const [withFile, words] = standIn.messages(chatId)
    const key = String(withFile?.content['file_key'])
    const get = (message_id = '') =>
      client.im.v1.messageResource.get({ path: { message_id, file_key: key }, params: { type: 'file' } })
    const { headers, getReadableStream } = await get(withFile?.messageId)
    expect(await textOf(getReadableStream())).toBe('内容')
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain('名单.xlsx')
    await expect(get(words?.messageId)).rejects.toMatchObject({ response: { status: 400 } })
  })

  it('cannot be sent on by the bot', async () => {
    const { client, standIn } = await createWorld()
    const { chatId } = standIn.privateChat(wang.openId)
    await standIn.sendsFile(wang.openId, chatId, { name: 'a.txt', bytes: Buffer.from('a'), kind: 'file' })
    const content = JSON.stringify(standIn.messages(chatId)[0]?.content)
    const sent = client.im.v1.message.create({
      params: { receive_id_type: 'chat_id' },
      data: { receive_id: group.chatId, msg_type: 'file', content },
    })
    expect(await refusalOf(sent)).toMatchObject({ code: 230017 })
  })
})
