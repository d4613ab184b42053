import { beforeAll, describe, expect, it, vi } from 'vitest'
import { files, numberOn, recordOf, sends, sendsAtOnce } from '#test/support/acts.ts'
import { nodesIn } from '#test/support/card-nodes.ts'
import { aWorld, type Told } from '#test/support/world.ts'

/** Our own copies are made in the background. */
const soon = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 10_000 })

describe('pictures and files of a lesson', () => {
  const world = aWorld()
  const imagesOn = ({ message }: Told) =>
    [...nodesIn(message.content)].map(({ img_key: key }) => key).filter((key) => typeof key === 'string')
  const receiptOf = (name: string) => {
    const receipt = world.told(name).findLast(({ text }) => text.includes('听课记录已提交'))
    if (!receipt) throw new Error(`${name} has no receipt`)
    return receipt
  }
  const notices = (name: string) => world.told(name).filter(({ text }) => text.startsWith('图片和文件'))

  describe('sent before the sentence', () => {
    beforeAll(async () => {
      await sends(world, '祁若川')
      await sends(world, '祁若川', { name: 'class.png' })
      await files(world, '祁若川')
    })

    it('wait, and who sent them is told on one notice how many there are', () => {
      expect(notices('祁若川').map(({ text }) => text.split('\n')[1])).toEqual([
        '已收到 2 件。30 分钟内提交的听课记录会自动带上它们。',
      ])
    })

    it('stand on the receipt and on the teacher’s card', async () => {
      await soon(() => {
        expect(imagesOn(receiptOf('祁若川'))).toHaveLength(2)
        expect(imagesOn(world.lastTold('柏承宇'))).toHaveLength(2)
      })
      for (const { text } of [receiptOf('祁若川'), world.lastTold('柏承宇')]) {
        expect(text).toContain('2 张图片、0 个文件')
      }
    })

    it('are shown from our own copy, which outlives the message', async () => {
      const sent = world.standin.messages(world.chatOf('祁若川')).map(({ content }) => content['image_key'])
      for (const key of imagesOn(receiptOf('祁若川'))) {
        expect(sent).not.toContain(key)
        expect(world.standin.resource(key)?.bytes).toBeDefined()
      }
    })
  })

  it('sent after filing join the record, and both cards count them', async () => {
    await files(world, '鲍时雨', { teacher: '邬景行' })
    await sends(world, '鲍时雨')
    await soon(() => expect(imagesOn(world.lastTold('邬景行'))).toHaveLength(1))
    expect(receiptOf('鲍时雨').text).toContain('1 张图片、0 个文件')
  })

  it('sent as an answer to a receipt join that record, whatever was filed since', async () => {
    await files(world, '佟嘉木', { teacher: '苗筱晴' })
    const first = receiptOf('佟嘉木')
    await files(world, '佟嘉木', { teacher: '戚南星' })
    await sends(world, '佟嘉木', { replyTo: first.message.messageId })
    await soon(() => expect(imagesOn(world.lastTold('苗筱晴'))).toHaveLength(1))
    expect(imagesOn(world.lastTold('戚南星'))).toEqual([])
  })

  it('several at once are all there, and told on one notice', async () => {
    await files(world, '阮青禾', { teacher: '季扶摇' })
    await sendsAtOnce(world, '阮青禾', [{}, {}, {}, {}, {}])
    await soon(() => expect(imagesOn(world.lastTold('季扶摇'))).toHaveLength(5))
    expect(receiptOf('阮青禾').text).toContain('5 张图片、0 个文件')
    expect(notices('阮青禾')).toHaveLength(1)
    expect(notices('阮青禾')[0]?.text).toContain('已收到 5 件，放入 TK-2026-')
  })

  it('a file is counted at once, and kept', async () => {
    await files(world, '穆云帆', { teacher: '窦明朗' })
    await sends(world, '穆云帆', { name: '教案.pdf', kind: 'file' })
    expect(receiptOf('穆云帆').text).toContain('0 张图片、1 个文件')
    expect(world.lastTold('窦明朗').text).toContain('0 张图片、1 个文件')
    await soon(async () => expect(await keptOf('穆云帆')).toEqual(['教案.pdf']))
  })

  it('sent while a draft is open belong to the draft, and go with it', async () => {
    await world.says('覃语桐', '听课 11月18号 第3节 尹泊言 Python程序设计 25计应3班 90分')
    await sends(world, '覃语桐')
    expect(notices('覃语桐')[0]?.text).toContain('已收到 1 件，放入 听课记录草稿')
    await world.presses('覃语桐', 'observation.submit', { topic: '字典' })
    await soon(() => expect(imagesOn(world.lastTold('尹泊言'))).toHaveLength(1))
  })

  it('of a draft that was discarded wait for the next record', async () => {
    await world.says('裴向榆', '听课')
    await world.presses('裴向榆', 'observation.save', { topic: '先写着' })
    await sends(world, '裴向榆')
    await world.presses('裴向榆', 'observation.discard')
    await files(world, '裴向榆', { teacher: '滕若谷' })
    await soon(() => expect(imagesOn(world.lastTold('滕若谷'))).toHaveLength(1))
  })

  it('sent after a record was taken back do not join it', async () => {
    await files(world, '乔安澜', { teacher: '解思远' })
    await world.presses('乔安澜', 'observation.withdraw')
    await sends(world, '乔安澜')
    expect(notices('乔安澜')[0]?.text).toContain('30 分钟内提交的听课记录会自动带上它们')
  })

  it('from a group are not kept, and the group learns where to send them', async () => {
    await sends(world, '宁远帆', { in: 'oc_demo_dp' })
    expect(world.toldIn('oc_demo_dp').map(({ text }) => text)).toEqual([
      '群里的图片我不会存。要作为听课材料请私聊发给我。',
    ])
    await files(world, '宁远帆', { teacher: '王牧遥' })
    expect(await keptOf('宁远帆')).toEqual([])
  })

  /** The names of the files that are kept with the record somebody filed last. */
  async function keptOf(name: string): Promise<readonly string[]> {
    const record = await recordOf(world, numberOn(receiptOf(name)))
    return world.product.store.transaction(async ({ attachments }) => {
      const all = await attachments.ofOwner(`observation:${record?.id}`)
      const kept = await Promise.all(all.map(({ id }) => attachments.bytes(id)))
      return all.filter((_, index) => kept[index] !== undefined).map((one) => one.name)
    })
  }
})
