import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { actions, commands } from '#handlers/index.ts'
import type { Observation } from '#src/domain/observation.ts'
import type { Records } from '#src/ports/store.ts'
import { files, groups, lesson, toldInGroups } from '#test/support/acts.ts'
import { aTalk, inGroups, inPrivate } from '#test/support/talk.ts'
import { aWorld } from '#test/support/world.ts'

const openIdOf = (name: string) => demoConsortium.people.find((person) => person.name === name)?.open_id ?? ''
/** What must never be read in a group: a score nobody else has, a remark, and who it is about. */
const secret = { score: 61.5, problems: '板书潦草', suggestions: '重写教案', teacher: '解思远' }
const secrets = [String(secret.score), secret.problems, secret.suggestions, secret.teacher]
const id = randomUUID()
const askers = ['王牧遥', '祁若川', '佟嘉木', '乔安澜', '陆闻舟']

describe('a group', () => {
  const talk = aTalk(putSecret)
  const asks = (name: string, words: string, group: string) =>
    talk.writes(openIdOf(name), words, { in: group })
  const furtherWords = [
    '',
    '本校',
    '我的',
    '东浦',
    'TK-2026-0199',
    secret.teacher,
    `${secret.teacher} ${secret.score}`,
  ]
  const everything = [
    ...commands
      .flatMap(({ chinese, name }) => [chinese[0], `/${name}`])
      .flatMap((word) => furtherWords.map((rest) => `${word} ${rest}`.trim())),
    `听课记录 11月18号 第3节 ${secret.teacher} 电工基础 26机电2班 ${secret.score}分 问题:${secret.problems}`,
    `${secret.teacher} 上课怎么样，多少分`,
    `TK-2026-0199 分数应该是${secret.score}`,
    secret.problems,
    '双师型比例多少了',
  ]

  it.each(askers)(
    'hears of no score, no remark and no observed teacher, whatever %s asks there',
    async (asker) => {
      for (const words of everything) {
        for (const group of ['oc_demo_dp', 'oc_demo_lq', 'oc_nobodys']) {
          const heard = inGroups(await asks(asker, words, group)).join('\n')
          for (const word of secrets) expect(heard, words).not.toContain(word)
        }
      }
    },
  )

  it('hears nothing when a button is pressed in it, but where the card went', async () => {
    for (const { name } of actions) {
      const value = { id, draft: id, scope: 'school', term: '2026-2027-1', page: 1 }
      const heard = await talk.presses(openIdOf('祁若川'), name, value, { in: 'oc_demo_dp' })
      for (const text of inGroups(heard)) expect(text).toBe('已私聊发给你，群里不展示个人内容。')
      expect(JSON.stringify(heard.answer.card ?? {})).not.toContain(secret.problems)
    }
  })

  it('hears nothing of what a person typed, whatever that was', async () => {
    const commandWords = commands.flatMap(({ name, chinese }) => [`/${name} `, `${chinese[0]} `, '/', ''])
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...secrets),
      fc.string({ unit: 'binary' }),
    )
    const words = fc.tuple(fc.constantFrom(...commandWords), typed, fc.constantFrom(...secrets))
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom(...askers), async ([command, before, word], asker) => {
        const heard = inGroups(await asks(asker, `${command}${before}${word}`, 'oc_demo_dp')).join('\n')
        expect(heard).not.toContain(word)
      }),
      { numRuns: 80 },
    )
  })

  it('nothing a person writes in private makes the bot fail', async () => {
    const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ unit: 'binary' }))
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom(...askers), async (text, asker) => {
        const heard = await talk.writes(openIdOf(asker), text)
        expect(inGroups(heard)).toEqual([])
        for (const said of inPrivate(heard)) expect(said).not.toContain('出错了')
      }),
      { numRuns: 60 },
    )
  })

  it('nothing that is put into a form makes the bot fail', async () => {
    const field = fc.constantFrom(
      'teacher',
      'date',
      'periods',
      'score',
      'topic',
      'constructor',
      'score_method',
      'x',
    )
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.string(), { maxLength: 3 }),
      fc.boolean(),
    )
    await fc.assert(
      fc.asyncProperty(fc.dictionary(field, value), async (form) => {
        const { answer } = await talk.presses(
          openIdOf('祁若川'),
          'observation.submit',
          { draft: draftId },
          { form },
        )
        expect(answer.toast?.type).toBe('warning')
      }),
      { numRuns: 60 },
    )
  })
})

describe('what belongs to one person, asked for in a group', () => {
  const world = aWorld()

  it.each([
    ['a record in one sentence', '听课 11月18号 第3节 王听雪 网页设计 25计应2班 61.5分', '听课记录草稿'],
    ['the form', '听课', '一起听课的人'],
    ['who one is', '/我是谁', '你的登记信息'],
  ])('%s is answered in private, and the group learns where it went', async (_, words, title) => {
    const before = world.toldIn('oc_demo_dp').length
    await world.says('祁若川', words, { in: 'oc_demo_dp' })
    expect(world.lastTold('祁若川').text).toContain(title)
    expect(
      world
        .toldIn('oc_demo_dp')
        .slice(before)
        .map(({ text }) => text),
    ).toEqual(['已私聊发给你，群里不展示个人内容。'])
  })

  it('a whole story, from the form to the withdrawal, is heard in no group', async () => {
    const before = toldInGroups(world).length
    await files(world, '祁若川', { ...lesson, problems: '板书潦草' })
    await world.presses('柏承宇', 'observation.ack', { reply: '会改' })
    await world.presses('祁若川', 'observation.edit')
    await world.presses('祁若川', 'observation.submit', { score: '61.5' })
    await world.presses('祁若川', 'observation.withdraw')
    expect(toldInGroups(world)).toHaveLength(before)
    expect(groups).toContain('oc_demo_dp')
  })
})

const draftId = randomUUID()

async function putSecret({ people, observations, drafts }: Records): Promise<void> {
  const teacher = await people.byOpenId(openIdOf(secret.teacher))
  const observer = await people.byOpenId(openIdOf('祁若川'))
  if (!teacher || !observer) throw new Error('the demo has changed')
  const { date, course, topic, mode } = lesson
  const content = {
    date,
    course,
    topic,
    mode,
    className: '25计应2班',
    periods: [3],
    rubric: {},
    strengths: '',
  }
  const record: Observation = {
    id,
    number: 'TK-2026-0199',
    version: 1,
    schoolId: teacher.schoolId,
    majorId: teacher.majorIds[0],
    status: 'submitted',
    filedAt: new Date('2026-11-20T08:00:00Z'),
    acknowledgement: undefined,
    content: { ...content, ...secret, grade: undefined, teacherId: teacher.id, observerIds: [observer.id] },
  }
  await observations.insert(record, observer.id)
  const updatedAt = new Date('2026-11-20T08:00:00Z')
  await drafts.put({ id: draftId, personId: observer.id, content: {}, observationId: undefined, updatedAt })
}
