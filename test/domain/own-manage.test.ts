import { describe, expect, it } from 'vitest'
import { readManage, readManageWords } from '#src/domain/reminder/own/read-manage.ts'
import { readNudge } from '#src/domain/reminder/read-nudge.ts'

describe('about the reminders there are', () => {
  it.each([
    '我设了哪些提醒',
    '有哪些提醒',
    '本群有哪些提醒',
    '我的提醒',
    '查看提醒',
    '提醒列表',
    'my reminders',
  ])('%s asks for them', (text) => {
    expect(readManage(text)).toEqual({ kind: 'list' })
  })

  it.each([
    ['取消提醒 3', 3, ''],
    ['取消提醒#12', 12, ''],
    ['把第3个提醒删了', 3, ''],
    ['cancel reminder 3', 3, ''],
    ['别再提醒例会了', undefined, '例会'],
    ['不用再提醒我交听课本了', undefined, '交听课本'],
    ['取消例会的提醒', undefined, '例会'],
    ['stop reminding me of the meeting', undefined, 'meeting'],
    ['取消提醒', undefined, ''],
  ])('%s cancels', (text, number, words) => {
    expect(readManage(text)).toEqual({ kind: 'cancel', number, words })
  })

  it.each(['今天别再提醒我', '取消研讨会', '提醒我下周三取消会议室', '明天再提醒我', '每周一提醒我看进度'])(
    '%s does not',
    (text) => {
      expect(readManage(text)).toBeUndefined()
    },
  )

  it.each([
    ['', { kind: 'list' }],
    ['列表', { kind: 'list' }],
    ['取消 3', { kind: 'cancel', number: 3, words: '' }],
    ['cancel 3', { kind: 'cancel', number: 3, words: '' }],
    ['每周一早上8点 看进度', undefined],
  ])('behind the command, %s', (words, request) => {
    expect(readManageWords(words)).toEqual(request)
  })
})

describe('those who have not handed in', () => {
  it.each([
    '催一下没交的',
    '催一下没交授课计划的',
    '再催催还没报的',
    '提醒一下没交授课计划的',
    '帮我催一下东浦',
  ])('%s: are urged', (text) => {
    expect(readNudge(text)).toBe(text)
  })

  it.each(['明天催一下没交的', '每周一提醒一下没交的', '三天后提醒我催合同', '没交的催了吗', '提醒我交表'])(
    '%s: is something else',
    (text) => {
      expect(readNudge(text)).toBeUndefined()
    },
  )
})
