import { describe, expect, it } from 'vitest'
import { failureOf, outcomeOf } from '#src/domain/reminder/outcome.ts'
import { readDelivery, readDeliverySentence } from '#src/domain/reminder/read-delivery.ts'

describe('why a message did not arrive', () => {
  it.each([
    ['person-gone 230053', 'stopped'],
    ['person-gone 230029', 'resigned'],
    ['person-gone 230013', 'unavailable'],
    ['person-gone 1', 'unavailable'],
    ['chat-gone 230002', 'chat'],
    ['content 230099', 'content'],
    ['setting 99991672', 'setting'],
    ['uncertain', 'uncertain'],
    ['rate 99991400', 'busy'],
    ['transient 0', 'busy'],
    [undefined, 'busy'],
  ])('%s: %s', (reason, failure) => {
    expect(failureOf(reason)).toBe(failure)
  })
})

describe('what became of a reminder', () => {
  const message = (state: string) => ({ state, reason: undefined })
  it.each([
    ['planned', undefined, undefined, 'waiting'],
    ['planned', undefined, message('superseded'), 'waiting'],
    ['sent', undefined, message('planned'), 'underway'],
    ['sent', undefined, message('sent'), 'sent'],
    ['sent', undefined, message('failed'), 'failed'],
    ['sent', undefined, undefined, 'failed'],
    ['cancelled', undefined, message('superseded'), 'superseded'],
    ['cancelled', 'volume', undefined, 'spared'],
  ] as const)('%s, %s, %o: %s', (state, reason, sent, outcome) => {
    expect(outcomeOf({ state, reason, message: sent })).toBe(outcome)
  })
})

describe('asking who got a reminder', () => {
  it.each([
    ['送达', ''],
    ['授课计划 送达', '授课计划'],
    ['谁没收到', ''],
    ['东浦 delivery', '东浦'],
    ['授课计划', undefined],
  ])('/status %s', (words, rest) => {
    expect(readDelivery(words)).toBe(rest)
  })

  it.each([
    ['谁没收到提醒', true],
    ['授课计划的催办都送到了吗', true],
    ['还有谁没有收到催办通知', true],
    ['谁没交授课计划', false],
    ['没收到反馈意见怎么办', false],
    ['11月30号提醒大家交督查自查表', false],
  ])('%s', (text, isAsked) => {
    expect(readDeliverySentence(text) !== undefined).toBe(isAsked)
  })
})
