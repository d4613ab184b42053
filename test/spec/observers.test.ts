import { describe, expect, it } from 'vitest'
import { files, numberOn, recordOf } from '#test/support/acts.ts'
import { aWorld } from '#test/support/world.ts'

describe('a lesson that several people observed together', () => {
  const world = aWorld()
  const observersOf = async (filer: string) => {
    const record = await recordOf(world, numberOn(world.lastTold(filer)))
    const ids = record?.content.observerIds ?? []
    const people = await world.product.store.transaction((records) => records.people.byIds(ids))
    return ids.map((id) => people.find((person) => person.id === id)?.name)
  }

  describe('when the sentence names them', () => {
    it('reads who came along', async () => {
      await world.says(
        '房鹤鸣',
        '穆校长和我一起听了窦明朗 11月18号第3节 Python程序设计 25计应1班 课题:字典 86分',
      )
      expect(world.lastTold('房鹤鸣').text).toMatch(/一起听课的人.*穆云帆/s)
    })

    it('credits each of them, the filer first', async () => {
      await world.presses('房鹤鸣', 'observation.submit')
      expect(await observersOf('房鹤鸣')).toEqual(['房鹤鸣', '穆云帆'])
      expect(world.lastTold('窦明朗').text).toContain('房鹤鸣、穆云帆听了你的课')
    })

    it('tells the others once that it was filed', () => {
      const [told, ...more] = world.told('穆云帆')
      expect(told?.text).toBe('房鹤鸣提交了你们一起的听课记录 TK-2026-0108（窦明朗老师）。')
      expect(more).toEqual([])
    })

    it('shows each of them the teacher’s reply', async () => {
      await world.presses('窦明朗', 'observation.ack', { reply: '谢谢两位，会改' })
      for (const name of ['房鹤鸣', '穆云帆']) expect(world.lastTold(name).text).toContain('谢谢两位，会改')
    })

    it('lists it for each of them', async () => {
      for (const name of ['房鹤鸣', '穆云帆']) {
        await world.says(name, '/听课记录 我的')
        expect(world.lastTold(name).text).toContain('TK-2026-0108')
      }
    })

    it('tells them when it is taken back', async () => {
      await world.presses('房鹤鸣', 'observation.withdraw')
      expect(world.lastTold('穆云帆').text).toBe('房鹤鸣撤回了听课记录 TK-2026-0108，无需再处理。')
    })
  })

  describe('when the form names them', () => {
    it('credits each of them', async () => {
      const observers = [world.openIdOf('王牧遥'), '解思远']
      await files(world, '祁若川', { observers })
      expect(await observersOf('祁若川')).toEqual(['祁若川', '王牧遥', '解思远'])
      for (const name of ['王牧遥', '解思远']) expect(world.lastTold(name).text).toContain('一起的听课记录')
    })

    it('tells only who is added later', async () => {
      await world.presses('祁若川', 'observation.edit')
      await world.presses('祁若川', 'observation.submit', { observers: ['王牧遥', '解思远', '王听雪'] })
      expect(world.told('王听雪')).toHaveLength(1)
      expect(world.told('王牧遥')).toHaveLength(1)
    })

    it('leaves the filer when all others are taken out', async () => {
      await world.presses('祁若川', 'observation.edit')
      await world.presses('祁若川', 'observation.submit', { observers: [] })
      expect(await observersOf('祁若川')).toEqual(['祁若川'])
    })

    it('refuses the observed teacher among the observers', async () => {
      await files(world, '祁若川', { date: '2026-11-17', observers: ['柏承宇'] })
      expect(world.lastTold('祁若川').text).toContain('不能给自己的课记听课')
    })

    it('refuses somebody who is not in the roster', async () => {
      await files(world, '祁若川', { date: '2026-11-17', observers: ['张无忌'] })
      expect(world.lastTold('祁若川').text).toContain('听课人不在名册里')
    })
  })
})
