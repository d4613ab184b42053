import { describe, expect, it, onTestFinished, vi } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { app, deploy, noServers, type Deployment } from '#test/support/deployment.ts'
import { metric } from './metrics.ts'
import { openMailbag, toPerson } from './mailbag.ts'
import { chatOf, names, observer, openIdOf, presses, says, teacher, told } from './people.ts'
import { push, send } from './pushes.ts'

const patience = { timeout: 40_000, interval: 50 }
const words = {
  strengths: '板书层次分明',
  suggestions: '让后排同学多开口',
  topic: '弹性盒子布局',
  score: '86.5',
  reply: '下次一定早些收作业',
  file: '东浦教案封面.png',
  nonsense: '今天食堂的鱼香肉丝不错',
  refused: '一张平台不收的卡片',
  password: 'password-in-an-address',
}
const sentence = `听课记录 11月18号 第3节 王听雪 网页设计 25计应2班 推门听课 ${words.score}分 优点:${words.strengths} 建议:${words.suggestions}`
const creating = { method: 'POST', path: '/open-apis/im/v1/messages' }
/** One pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A day with everything in it, a few troubles included. */
async function live(deployment: Deployment): Promise<void> {
  const { standin, cables } = deployment
  const asks = async (name: string, text: string) => {
    await says(deployment, name, text)
    await deployment.settled()
  }
  await asks(observer, sentence)
  const file = { name: words.file, bytes: picture, kind: 'image' } as const
  await standin.sendsFile(openIdOf(observer), chatOf(deployment, observer), file)
  await presses(deployment, observer, 'observation.submit', { topic: '' })
  await presses(deployment, observer, 'observation.submit', { topic: words.topic })
  await deployment.settled()
  await presses(deployment, teacher, 'observation.ack', { reply: words.reply })
  await asks('柏承宇', words.nonsense)
  await asks('王牧遥', '我是谁')
  await standin.says(openIdOf(observer), 'oc_demo_dp', '双师型比例多少了', { mentionBot: true })

  const name = '解思远'
  await send(deployment.webUrl(), push(deployment, 'im.message.receive_v1', {}, { encryptKey: 'a guess' }))
  standin.faults.failNext({ ...creating, status: 500, msg: words.nonsense })
  standin.faults.failNext({
    ...creating,
    status: 400,
    code: 99991672,
    msg: `no permission for ${words.nonsense}`,
  })
  standin.tokens.expireAll()
  const mailbag = await openMailbag(deployment)
  const content = JSON.stringify({
    schema: '2.0',
    body: { elements: [{ tag: 'none', content: words.refused }] },
  })
  await mailbag.put(toPerson(openIdOf(name)), [''], { type: 'interactive', content })
  await mailbag.wake(openIdOf(name))
  await mailbag.close()
  await asks(name, '我是谁')
  await cables.database?.cut()
  await says(deployment, name, words.nonsense)
  const putOff = () => metric(deployment.webUrl(), 'rongtong_jobs', { queue: 'inbound', state: 'delayed' })
  await vi.waitFor(async () => expect(await putOff()).toBe(1), patience)
  await cables.database?.mend()
  await vi.waitFor(() => expect(told(deployment, name).length).toBeGreaterThan(0), patience)
  await deployment.settled()
}

describe.skipIf(noServers)('what a deployment writes down', { timeout: 120_000 }, () => {
  it('of a day at its most talkative are ids: no words, names, scores, tokens or secrets', async () => {
    const deployment = await deploy()
    onTestFinished(() => deployment.close())
    const withPassword = new URL(deployment.env['DATABASE_URL'] ?? '')
    withPassword.password = words.password
    const product = await deployment.start('all', { LOG_LEVEL: 'trace', DATABASE_URL: withPassword.href })
    await live(deployment)
    product.signal('SIGTERM')
    await product.exited

    const written = product.written.out + product.written.error
    const { appSecret, encryptKey, verificationToken } = app
    const schools = demoConsortium.schools.map(({ name }) => name)
    const said = [...Object.values(words), ...names, ...schools, '网页设计', '25计应2班', '双师型', '我是谁']
    const secrets = [appSecret, encryptKey, verificationToken]
    expect([...said, ...secrets].filter((text) => written.includes(text))).toEqual([])
    expect(written).not.toMatch(/\b[tc]-[0-9a-f]{8}/)
    expect(written).not.toMatch(/\p{Script=Han}/u)
    // It was not silent: each event and each trouble left a line that can be followed.
    const messages = product.log.map(({ msg }) => msg)
    for (const message of [
      'kept',
      'request refused',
      'message will be sent again',
      'message cannot be sent',
      'stopping',
    ])
      expect(messages).toContain(message)
    expect(product.log.filter(({ msg }) => msg === undefined)).toEqual([])
  })
})
