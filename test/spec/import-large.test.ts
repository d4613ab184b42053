import { describe, expect, it, vi } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { writeConsortium } from '#src/sheets/write-consortium.ts'
import { aWorld, engineOfThisMachine } from '#test/support/world.ts'

const admin = '陆闻舟'
const adminId = 'ou_demo_01'
const people = 5_000
const figures = 3_000
const observations = 2_000

const partners = demoConsortium.schools.map(({ id }) => id)
const schoolOf = (index: number) => partners[index % partners.length] ?? ''
const two = (number: number) => String(number).padStart(2, '0')

/** A whole region: everybody of it known by an open id, figures of eleven years by month, and years of records. */
const region = {
  people: Array.from({ length: people }, (_, index) => ({
    open_id: `ou_large_${index}`,
    name: `大名${index}`,
    school: schoolOf(index),
    roles: ['teacher'],
    major: 'JD',
    courses: [`课程${index % 40}`],
  })),
  classes: Array.from({ length: 600 }, (_, index) => ({ name: `大类${index}班`, school: schoolOf(index) })),
  courses: Array.from({ length: 500 }, (_, index) => ({
    name: `课程${index}`,
    school: schoolOf(index),
    teachers: [`大名${index}`],
    classes: [`大类${index}班`],
  })),
  kpi_inputs: Array.from({ length: figures }, (_, index) => ({
    school: schoolOf(index),
    metric: 'dual_teacher_ratio',
    num: index,
    den: 5_000,
    asof: `${1980 + Math.floor(index / 72)}-${two(1 + (Math.floor(index / 6) % 12))}-28`,
  })),
  observations: Array.from({ length: observations }, (_, index) => ({
    no: `TK-2025-${String(index + 1).padStart(4, '0')}`,
    date: '2025-11-18',
    periods: `${1 + (index % 7)}`,
    observer: [`大名${index + 1}`],
    teacher: `大名${index}`,
    school: schoolOf(index),
    course: '机械制图',
    cls: '25机电1班',
    mode: '随堂听课',
    score: 80,
    status: '已提交',
  })),
}

describe('a very large file', () => {
  const world = aWorld({ env: { ADMIN_OPEN_IDS: adminId } })
  const shows = (text: string | RegExp) =>
    vi.waitFor(() => expect(world.lastTold(admin).text).toMatch(text), { timeout: 60_000, interval: 20 })
  /** Every state of the card of the import, as the reader saw it. */
  const seen: string[] = []
  const watched = async (until: string) => {
    await vi.waitFor(
      () => {
        const { text } = world.lastTold(admin)
        if (seen.at(-1) !== text) seen.push(text)
        expect(text).toContain(until)
      },
      { timeout: 60_000, interval: 5 },
    )
  }

  it('is previewed and written in less than twenty seconds, all of it', { timeout: 90_000 }, async () => {
    await world.says(admin, '/导入')
    await vi.waitFor(() => expect(world.lastTold(admin).message.type).toBe('file'), { timeout: 20_000 })
    const file = { name: '全省.xlsx', bytes: await writeConsortium(region), kind: 'file' } as const
    const began = performance.now()
    await world.standin.sendsFile(adminId, world.chatOf(admin), file)
    await watched('导入预览')
    await shows(/新增 11100，/)
    await world.presses(admin, 'import.confirm')
    await watched('导入完成')
    expect(performance.now() - began).toBeLessThan(20_000)
  })

  it('tells on its card how many rows of how many are done, where the database has room beside it', () => {
    const told = seen.flatMap((text) => [...text.matchAll(/(正在和现有数据比对|已写入) (\d+)\/(\d+)/g)])
    expect(told.length > 0).toBe(engineOfThisMachine === 'real')
    for (const [, , done, total] of told) expect(Number(done)).toBeLessThanOrEqual(Number(total))
    expect(seen.at(-1)).toContain('导入完成')
  })

  it('is what it was when it is over', async () => {
    const kept = await world.product.store.transaction(async (records) => {
      const everybody = await records.people.all()
      const everyClass = await records.teaching.classes()
      const { total } = await records.observations.list({ scope: { all: true } }, { size: 1, number: 1 })
      return [everybody.length, everyClass.length, total]
    })
    const { observations: records, people: before, classes } = demoConsortium
    // A draft is listed for who wrote it alone.
    const filed = records.filter(({ status }) => status !== '草稿').length
    expect(kept).toEqual([people + before.length, 600 + classes.length, observations + filed])
  })
})
