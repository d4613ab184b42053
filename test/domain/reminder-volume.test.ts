import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGroupVolume, readGroupVolumeSentence } from '#src/domain/reminder/read-group-volume.ts'
import { readQuiet, readQuietSentence } from '#src/domain/reminder/read-quiet.ts'
import { isStillOf, isTooMuch, volumes } from '#src/domain/reminder/volume.ts'
import { readRules } from '#src/rules.ts'

const rules = readRules('Asia/Shanghai')
const plan = { item: 'S0-13' }
const word = (days: number, kind = 'duty') => ({ key: `${kind}/p/2026-12-18/${days}`, kind })

describe('of the reminders before a deadline', () => {
  it.each([
    ['usual', [20, 10, 5, 3, 1, 0]],
    ['few', [3, 1, 0]],
    ['last', [0]],
  ] as const)('%s are %j', (volume, heard) => {
    const told = [20, 10, 5, 3, 1, 0].filter((days) => !isTooMuch(word(days), [plan], { volume, rules }))
    expect(told).toEqual(heard)
  })

  it('the last one that its rule has is heard, whatever somebody has asked for', () => {
    const items = rules.packs.flatMap((pack) => pack.items)
    for (const { id, duty } of items.filter((item) => (item.duty?.reminders.length ?? 0) > 0)) {
      const last = Math.min(...(duty?.reminders ?? []))
      for (const volume of volumes) {
        expect(isTooMuch(word(last), [{ item: id }], { volume, rules })).toBe(false)
      }
    }
  })

  it('nothing that was asked for, and nothing that is up the ladder, is left out', () => {
    const kinds = fc.constantFrom('nudge', 'snooze', 'escalation', 'meeting')
    fc.assert(
      fc.property(kinds, fc.nat(30), fc.constantFrom(...volumes), (kind, days, volume) => {
        expect(isTooMuch(word(days, kind), [plan], { volume, rules })).toBe(false)
      }),
    )
  })
})

it('a reminder is of the deadline it was planned for', () => {
  const until = (date: string) => ({ state: 'granted', until: date, reason: '' }) as const
  const due = { dueOn: '2026-12-18', extension: undefined }
  expect(isStillOf(word(3), due)).toBe(true)
  expect(isStillOf(word(3), { ...due, extension: until('2026-12-25') })).toBe(false)
  expect(isStillOf(word(3), { ...due, extension: { ...until('2026-12-25'), state: 'asked' } })).toBe(true)
  expect(isStillOf(word(3, 'nudge'), { ...due, extension: until('2026-12-25') })).toBe(true)
})

describe('what is said of how much one wants to hear', () => {
  it.each([
    ['上课', { kind: 'lessons', isOn: true }],
    ['lessons', { kind: 'lessons', isOn: true }],
    ['上课 关', { kind: 'lessons', isOn: false }],
    ['lessons off', { kind: 'lessons', isOn: false }],
    ['少提醒', { kind: 'volume', volume: 'few' }],
    ['few', { kind: 'volume', volume: 'few' }],
    ['只最后提醒', { kind: 'volume', volume: 'last' }],
    ['last', { kind: 'volume', volume: 'last' }],
    ['正常', { kind: 'volume', volume: 'usual' }],
  ])('/quiet %s', (words, request) => {
    expect(readQuiet(words)).toEqual(request)
  })

  it.each([
    ['上课时别打扰我', { kind: 'lessons', isOn: true }],
    ['上课的时候不要发消息', { kind: 'lessons', isOn: true }],
    ['上课时间可以提醒我', { kind: 'lessons', isOn: false }],
    ['以后少提醒我一点', { kind: 'volume', volume: 'few' }],
    ['只在最后一天提醒我', { kind: 'volume', volume: 'last' }],
    ['下午三点前别发消息，我在上课', { kind: 'until', time: '15:00' }],
    ['明天上课前提醒我', undefined],
    ['没交的提醒一下', undefined],
  ])('%s', (words, request) => {
    expect(readQuietSentence(words)).toEqual(request)
  })
})

describe('what is said of how much a group hears', () => {
  it.each([
    ['本群 每天最多2条', { perDay: 2, rest: '' }],
    ['这个群 最多三条', { perDay: 3, rest: '' }],
    ['本群 关', { perDay: 0, rest: '' }],
    ['西岭群 正常', { perDay: 'usual', rest: '西岭' }],
    ['this group at most 1 a day', { perDay: 1, rest: '' }],
    ['群 每天99条', undefined],
    ['每天最多2条', undefined],
    ['上课', undefined],
  ])('/quiet %s', (words, request) => {
    const read = readGroupVolume(words)
    expect(read && { ...read, rest: read.rest.trim() }).toEqual(request)
  })

  it.each([
    ['这个群别再发提醒了', 0],
    ['西岭群每天最多2条消息', 2],
    ['群里提醒恢复正常', 'usual'],
    ['北汀的提醒先关了吧', 0],
    ['把我的提醒删了', undefined],
    ['@大家 明天9点在群里提醒交表', undefined],
    ['群里谁没交', undefined],
    ['下周三在群里发一次听课通知', undefined],
  ])('%s', (words, perDay) => {
    expect(readGroupVolumeSentence(words)?.perDay).toBe(perDay)
  })
})
