import { describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { commands } from '#handlers/index.ts'
import { catalogue } from '#src/i18n/messages.ts'
import { aTalk, inGroups, inPrivate } from '#test/support/talk.ts'
import { files } from '#test/support/acts.ts'
import { aWorld } from '#test/support/world.ts'

const openIdOf = (name: string) => demoConsortium.people.find((person) => person.name === name)?.open_id ?? ''
const han = /\p{Script=Han}/u

describe('what a person can do here', () => {
  const talk = aTalk()
  const told = async (name: string, words: string) => (await talk.writes(openIdOf(name), words)).said[0]

  it.each([
    ['a teacher', '王听雪'],
    ['a coordinator', '祁若川'],
    ['an administrator', '陆闻舟'],
  ])('%s is shown exactly the commands they may use', async (_, name) => {
    const { text = '' } = (await told(name, '/help')) ?? {}
    for (const { chinese } of commands) {
      const shown = text.includes(`/${chinese[0]}　`)
      const answer = (await told(name, `/${chinese[0]}`))?.text ?? ''
      expect(shown, chinese[0]).toBe(
        !/只有管理员可以做|由各校教务负责人使用|由教务负责人、专业负责人|由教师及以上角色使用|备案由本校教务负责人|审核由这个专业的负责人/.test(
          answer,
        ),
      )
    }
  })

  it.each(['/help', '/帮助', '帮助', '菜单', '怎么用', '／帮助'])('%s shows it', async (words) => {
    expect((await told('王听雪', words))?.text).toContain('我能帮你做什么')
  })

  it('nothing but the bot’s name in a group is a call for help', async () => {
    expect(inGroups(await talk.writes(openIdOf('王听雪'), '', { in: 'oc_demo_dp' }))[0]).toContain(
      '我能帮你做什么',
    )
  })

  it('/whoami tells name, school, roles, majors and courses as registered', async () => {
    const { text = '' } = (await told('乔安澜', '/我是谁')) ?? {}
    const registered = [
      '乔安澜',
      '澜桥工程职业技术学院',
      '专业负责人、听课人',
      '机电一体化技术、数控技术',
      '机械制图',
    ]
    for (const one of registered) expect(text).toContain(one)
  })

  it.each([
    ['/听客', '/听课'],
    ['/recrods', '/听课记录'],
    ['/指表', '/指标'],
    ['/kip', '/指标'],
  ])('%s is not known, and the nearest command is named', async (words, nearest) => {
    expect((await told('王听雪', words))?.text).toContain(`没有「${words}」这个指令。你想用的是不是：`)
    expect((await told('王听雪', words))?.text).toContain(nearest)
  })

  it('what is near to nothing gets an example of what can be said', async () => {
    expect((await told('王听雪', '今天天气真不错啊'))?.text).toContain('这句我没看懂')
  })

  it.each([
    ['/lang klingon', '没有「klingon」这种语言，可以选 zh（中文）或 en（英文）。\n例如：/语言 en'],
    ['/lang', '没有「」这种语言，可以选 zh（中文）或 en（英文）。\n例如：/语言 en'],
    ['/lang constructor', '没有「constructor」这种语言，可以选 zh（中文）或 en（英文）。\n例如：/语言 en'],
    ['/指标 幸福感', '没有找到「幸福感」这个指标或学校。可以问：'],
    ['/听课记录 constructor', '没有学期「constructor」。已有：2026-2027-1'],
    ['/听课 你好', '这句话里没读出听课的内容。可以这样写：'],
  ])('%s is wrong, and the answer says why and what to write', async (words, answer) => {
    expect((await told('王听雪', words))?.text).toContain(answer)
  })

  it('the space behind a command may be left out', async () => {
    const sentence = '/听课11月18号 第3节 王听雪 网页设计 25计应2班 85分'
    expect((await told('祁若川', sentence))?.text).toContain('2026-11-18 周三（第12周）')
  })

  it.each(
    commands.flatMap(({ example, name }) => Object.values(catalogue[example]).map((words) => [words, name])),
  )('the example %s of /%s works as it stands', async (words, name) => {
    const command = commands.find((one) => one.name === name)
    const admin = { openId: '', person: undefined, school: undefined, roles: new Set(['admin'] as const) }
    const teacher = { ...admin, roles: new Set(['teacher', 'coordinator'] as const) }
    const asker = command?.allow(teacher) === true ? '祁若川' : '陆闻舟'
    expect((await told(asker, words))?.text ?? '').not.toMatch(/没有「|没有找到|没读出|例如：|For example/)
  })

  it('a command for others says who may', async () => {
    expect(inPrivate(await talk.writes(openIdOf('王听雪'), '/听课记录 本校'))).toEqual([
      '这项操作由教务负责人、专业负责人、集团领导或管理员使用。如果应当是你，请找管理员设置角色。',
    ])
  })
})

describe('the language', () => {
  const world = aWorld()

  it('of one person is changed for their cards and sentences', async () => {
    await world.says('王听雪', '/lang en')
    expect(world.lastTold('王听雪').text).toBe('Done: English from now on.')
    await world.says('王听雪', '/whoami')
    expect(world.lastTold('王听雪').text).toContain('You, as registered')
    await world.says('王听雪', '随便说说')
    expect(world.lastTold('王听雪').text).not.toMatch(han)
  })

  it('is theirs also on what others cause', async () => {
    await files(world, '祁若川', { teacher: '王听雪', course: '网页设计' })
    expect(world.lastTold('王听雪').text).toContain('祁若川 observed your lesson')
    await world.presses('王听雪', 'observation.ack')
    expect(world.lastTold('祁若川').text).toContain('王听雪老师已阅')
  })

  it('of everybody else stays as it was', async () => {
    await world.says('王牧遥', '/whoami')
    expect(world.lastTold('王牧遥').text).toContain('你的登记信息')
  })

  it('of a group is for administrators to change', async () => {
    await world.says('王听雪', '/lang en', { in: 'oc_demo_dp' })
    expect(world.toldIn('oc_demo_dp').at(-1)?.text).toContain('只有管理员可以做')
    await world.says('陆闻舟', '/lang en', { in: 'oc_demo_dp' })
    await world.says('祁若川', '/听课记录', { in: 'oc_demo_dp' })
    expect(world.toldIn('oc_demo_dp').at(-1)?.text).toContain('observation(s)')
  })

  it('can be changed back', async () => {
    await world.says('王听雪', '/语言 中文')
    await world.says('王听雪', '/whoami')
    expect(world.lastTold('王听雪').text).toContain('你的登记信息')
  })
})
