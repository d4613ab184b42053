import { beforeAll, describe, expect, it } from 'vitest'
import { files, numberOn, pressesOn, recordOf } from '#test/support/acts.ts'
import { filledIn } from '#test/support/card-fields.ts'
import { aWorld, type Told } from '#test/support/world.ts'

describe('changing a record that was filed', () => {
  const world = aWorld()
  let receipt: Told
  const number = () => numberOn(receipt)
  const record = async () => {
    const found = await recordOf(world, number())
    if (!found) throw new Error('no record')
    return found
  }
  const edits = async (form: Record<string, unknown>) => {
    await world.presses('祁若川', 'observation.edit')
    return world.presses('祁若川', 'observation.submit', form)
  }

  beforeAll(async () => {
    await files(world, '祁若川', { problems: '板书太小' })
    receipt = world.lastTold('祁若川')
  })

  it('opens the form with what stands there', async () => {
    await world.presses('祁若川', 'observation.edit')
    const { message, text } = world.lastTold('祁若川')
    expect(text).toContain(`修改听课记录 ${number()}`)
    const filled = ['date', 'teacher', 'score', 'problems'].map((name) => filledIn(message.content, name))
    expect(filled).toEqual(['2026-11-18', '柏承宇', '85.5', '板书太小'])
  })

  it('makes a second version under the same number, and the teacher sees it', async () => {
    const { toast } = await edits({ score: '83' })
    expect(toast).toEqual({ type: 'success', content: `${number()} 已改为第 2 版` })
    expect(world.lastTold('柏承宇').text).toContain('听课记录有更新')
    expect(world.lastTold('柏承宇').text).toContain('83 分')
  })

  it('keeps every version, with who changed it', async () => {
    await edits({ problems: '' })
    const { id } = await record()
    const versions = await world.product.store.transaction(({ observations }) => observations.versions(id))
    const kept = versions.map(({ version, content }) => [version, content.score, content.problems])
    expect(kept.toSorted(([one], [other]) => Number(one) - Number(other))).toEqual([
      [1, 85.5, '板书太小'],
      [2, 83, '板书太小'],
      [3, 83, ''],
    ])
  })

  it('does not tell the teacher twice as long as nothing was read', () => {
    expect(world.told('柏承宇')).toHaveLength(1)
  })

  it('tells a teacher who had read it that there is another version, to be read again', async () => {
    await world.presses('柏承宇', 'observation.ack')
    await edits({ score: '84' })
    expect(world.told('柏承宇')).toHaveLength(2)
    expect((await record()).status).toBe('submitted')
  })

  it('without a change makes no version', async () => {
    const { version } = await record()
    const { toast } = await edits({})
    expect(toast).toEqual({ type: 'success', content: `${number()} 没有改动，仍是原来的内容` })
    expect((await record()).version).toBe(version)
  })

  describe('is for its observer alone', () => {
    it.each([
      ['the observed teacher', '柏承宇'],
      ['another teacher', '王听雪'],
      ['the coordinator of another school', '佟嘉木'],
      ['the lead of the major', '乔安澜'],
      ['an administrator', '陆闻舟'],
    ])('%s is refused', async (_, name) => {
      const { id, version } = await record()
      if (world.told(name).length === 0) await world.says(name, '/帮助')
      for (const action of ['observation.edit', 'observation.withdraw']) {
        const { toast } = await pressesOn(world, name, world.lastTold(name), { action, value: { id } })
        expect(toast?.type).toBe('warning')
      }
      expect(await record()).toMatchObject({ version, status: 'submitted' })
    })

    it('a coordinator can list what others filed, and not change it', async () => {
      await files(world, '王牧遥', { teacher: '解思远', course: '电工基础' })
      const filed = numberOn(world.lastTold('王牧遥'))
      const id = (await recordOf(world, filed))?.id
      await world.says('祁若川', '/听课记录 本校')
      expect(world.lastTold('祁若川').text).toContain(filed)
      const press = { action: 'observation.edit', value: { id } }
      const { toast } = await pressesOn(world, '祁若川', world.lastTold('祁若川'), press)
      expect(toast?.content).toContain('只有听课人本人可以修改或撤回')
    })
  })

  it('for another teacher takes it from the one and gives it to the other', async () => {
    await edits({ teacher: '王听雪' })
    expect(world.lastTold('柏承宇').text).toContain(`祁若川撤回了听课记录 ${number()}，无需再处理。`)
    expect(world.lastTold('柏承宇').text).not.toContain('84 分')
    expect(world.lastTold('柏承宇').buttons).toEqual([])
    expect(world.lastTold('王听雪').text).toContain('84 分')
  })

  it('lets the former teacher answer it no more', async () => {
    const { id } = await record()
    const press = { action: 'observation.ack', value: { id } }
    const { toast } = await pressesOn(world, '柏承宇', world.lastTold('柏承宇'), press)
    expect(toast).toEqual({ type: 'warning', content: '这一步由被听课的老师本人来做。' })
  })

  describe('after it was taken back', () => {
    let lateForm: Told
    beforeAll(async () => {
      await world.presses('祁若川', 'observation.edit')
      lateForm = world.lastTold('祁若川')
      await world.presses('祁若川', 'observation.withdraw')
    })
    const refused = { type: 'warning', content: expect.stringContaining('之前已经撤回，不能再改') }

    it('is refused', async () => {
      const { id } = await record()
      const press = { action: 'observation.edit', value: { id } }
      expect(await pressesOn(world, '祁若川', receipt, press)).toMatchObject({ toast: refused })
    })

    it('is refused to a form that was still open', async () => {
      const press = { action: 'observation.submit', form: { score: '60' } }
      expect(await pressesOn(world, '祁若川', lateForm, press)).toMatchObject({ toast: refused })
      expect((await record()).content.score).toBe(84)
    })

    it('taking it back again tells nobody again', async () => {
      const before = world.told('王听雪').length
      const { id } = await record()
      await pressesOn(world, '祁若川', receipt, { action: 'observation.withdraw', value: { id } })
      expect(world.told('王听雪')).toHaveLength(before)
    })
  })
})
