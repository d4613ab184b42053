import { describe, expect, it } from 'vitest'
import type { Records } from '#src/ports/store.ts'
import { aTalk, inPrivate } from '#test/support/talk.ts'

/** The term before, with a lesson of 东浦 that was observed and read. */
async function aTermBefore({ consortium, observations }: Records): Promise<void> {
  const term = { id: '2025-2026-2', name: '2025—2026学年第二学期', freshmenStart: '2026-02-23' }
  await consortium.putTerm({ ...term, firstDay: '2026-02-23', weeks: 20, lastDay: '2026-07-10' })
  const like = await observations.byNumber('TK-2026-0101')
  if (!like) throw new Error('the demo has changed')
  const content = { ...like.content, date: '2026-05-06' }
  const [id, number] = ['0d6a5a3e-3b1e-4c5e-9d2b-1f0c2a7b9e77', 'TK-2026-0901']
  const acknowledgement = { at: new Date('2026-05-07T01:00:00Z'), reply: '' }
  const [observerId = ''] = content.observerIds
  await observations.insert(
    { ...like, status: 'acknowledged', id, number, content, acknowledgement },
    observerId,
  )
}

describe('the history of a figure the product counts itself', () => {
  const talk = aTalk(aTermBefore)
  const told = async (text: string) => inPrivate(await talk.writes('ou_demo_11', text)).join('\n')

  it('is told term by term, of a term that is over as of its last day, of this one as of today', async () => {
    const history = await told('/kpi 听课反馈闭环率 历史')
    expect(history).toContain('2026-07-10')
    expect(history).toContain('2026-11-22')
    expect(history).toContain('1/1')
  })

  it('is nothing but what was reported, where it is reported', async () => {
    const history = await told('/kpi 双师型 历史')
    expect(history).toContain('2026-10-31')
    expect(history).not.toContain('2026-07-10')
  })
})
