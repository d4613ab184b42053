import { beforeAll, describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { importConsortium } from '#src/usecases/import-consortium.ts'
import { files, numberOn, recordOf } from '#test/support/acts.ts'
import { choicesOf, filledIn } from '#test/support/card-fields.ts'
import { aWorld } from '#test/support/world.ts'

const classes = [
  { name: '25数控2班', school: 'DP', major: 'SK', cohort: 2025 },
  { name: '25机电1班', school: 'DP', major: 'JD', cohort: 2025 },
  { name: '幼师甲', school: 'XL', major: 'YL' },
  { name: '25数控2班', school: 'BT', major: 'SK' },
]
const courses = [
  { name: '数控编程', school: 'DP', teachers: '柏承宇', classes: '25数控2班' },
  { name: '工程力学', school: 'DP', teachers: '柏承宇', classes: '25数控2班、25机电1班' },
  { name: '老年照护', school: 'XL', teachers: '苗筱晴', classes: '幼师甲' },
]

describe('classes and courses', () => {
  const world = aWorld({ empty: true })
  const imports = (file: object) => {
    const { store, rules, clock } = world.product
    return store.transaction((records) => importConsortium(file, { records, rules, now: clock.now() }))
  }
  beforeAll(async () => {
    const { classes: _, courses: __, ...without } = demoConsortium
    await imports(without)
  })
  const opens = async (name: string) => {
    await world.says(name, '听课')
    return world.lastTold(name).message.content
  }

  it('are typed and read off the roster as before, where none were imported', async () => {
    const form = await opens('祁若川')
    expect(choicesOf(form, 'class')).toEqual([])
    expect(choicesOf(form, 'course')).toContain('数控编程')
  })

  it('are imported, and are the same when imported again', async () => {
    const counts = []
    for (const file of [1, 2].map(() => ({ classes, courses }))) {
      const imported = await imports(file)
      counts.push([imported.counts['classes'], imported.counts['courses']])
    }
    expect(counts).toEqual([
      [
        { new: 4, changed: 0, unchanged: 0 },
        { new: 3, changed: 0, unchanged: 0 },
      ],
      [
        { new: 0, changed: 0, unchanged: 4 },
        { new: 0, changed: 0, unchanged: 3 },
      ],
    ])
  })

  it('are offered by the form, those of one’s own school', async () => {
    const form = await opens('祁若川')
    expect(choicesOf(form, 'class')).toEqual(['25机电1班', '25数控2班'])
    expect(choicesOf(form, 'course')).toContain('工程力学')
    expect(choicesOf(form, 'course')).not.toContain('老年照护')
    const wide = await opens('覃语桐')
    expect(choicesOf(wide, 'class')).toEqual(['25机电1班', '25数控2班', '幼师甲'])
  })

  it('are read in a sentence, whatever a class is called', async () => {
    await world.says('卞书宁', '听课 11月18号 第3节 苗筱晴 老年照护 幼师甲 90分 课题:翻身')
    expect(world.lastTold('卞书宁').text).toContain('幼师甲')
    await world.presses('卞书宁', 'observation.submit')
    const filed = await recordOf(world, numberOn(world.lastTold('卞书宁')))
    expect(filed?.content).toMatchObject({ className: '幼师甲', course: '老年照护' })
  })

  it('a class that nobody imported is kept as it was written', async () => {
    await world.says('祁若川', '听课 11月18号 第5节 柏承宇 数控编程 26数控9班 90分')
    const { text } = world.lastTold('祁若川')
    expect(text).toContain('26数控9班')
    await world.presses('祁若川', 'observation.more')
    const form = world.lastTold('祁若川').message.content
    expect(filledIn(form, 'class')).toBe('26数控9班')
    await world.presses('祁若川', 'observation.discard')
  })

  it('say of which major a lesson was, whatever else the teacher teaches', async () => {
    await files(world, '祁若川', { class: '25机电1班', course: '工程力学', periods: ['4'] })
    const filed = await recordOf(world, numberOn(world.lastTold('祁若川')))
    expect([filed?.schoolId, filed?.majorId]).toEqual(['DP', 'JD'])
  })

  it('say at which school a lesson was that somebody taught as a guest', async () => {
    const guest = demoConsortium.people.find(({ name }) => name === '柏承宇')
    await world.product.store.transaction(async ({ people, audit }) => {
      const person = await people.byOpenId(guest?.open_id ?? '')
      if (person) await people.put({ ...person, elsewhere: [{ role: 'teacher', schoolId: 'XL' }] })
      expect(audit.unaccounted()).toBe(true)
    })
    expect(choicesOf(await opens('佟嘉木'), 'teacher')).toContain('柏承宇')
    await files(world, '佟嘉木', { class: '幼师甲', course: '数控编程', periods: ['6'] })
    const filed = await recordOf(world, numberOn(world.lastTold('佟嘉木')))
    expect([filed?.schoolId, filed?.majorId]).toEqual(['XL', 'YL'])
  })

  it('are shown by /whoami, courses with their classes', async () => {
    await world.says('柏承宇', '/我是谁')
    expect(world.lastTold('柏承宇').text).toContain('数控编程（25数控2班）、工程力学（25机电1班、25数控2班）')
  })
})
