import { describe, expect, it } from 'vitest'
import { readDigestRequest, readDigestSentence } from '#src/domain/digest/read-request.ts'
import { ruleText } from '#src/domain/reminder/own/rule-text.ts'
import { readRules } from '#src/rules.ts'

const reading = { lessons: readRules('Asia/Shanghai').lessons, today: '2026-11-22' }
const shown = (request: ReturnType<typeof readDigestRequest>) => {
  if (request?.kind !== 'schedule') return request?.kind
  const { rule, time, onDayOff } = request.schedule
  return `${ruleText(rule)} ${time} ${onDayOff}`
}

describe('what follows /digest', () => {
  it.each([
    ['', 'now'],
    ['now', 'now'],
    ['停', 'off'],
    ['off', 'off'],
    ['不要了', 'off'],
    ['别再发了', 'off'],
    ['每周一早上8点', 'FREQ=WEEKLY;BYDAY=MO 08:00 next'],
    ['每周一', 'FREQ=WEEKLY;BYDAY=MO 08:30 next'],
    ['每周一上午', 'FREQ=WEEKLY;BYDAY=MO 08:30 next'],
    ['每周一、周四 7:45', 'FREQ=WEEKLY;BYDAY=MO,TH 07:45 next'],
    ['每周日晚上8点', 'FREQ=WEEKLY;BYDAY=SU 20:00 keep'],
    ['每个工作日8:30', 'FREQ=DAILY 08:30 skip'],
    ['每天早上八点', 'FREQ=DAILY 08:00 skip'],
    ['每周一早上8点，节假日不发', 'FREQ=WEEKLY;BYDAY=MO 08:00 skip'],
    ['每周一早上8点，周末别发', 'FREQ=WEEKLY;BYDAY=MO 08:00 skip'],
    ['每周的别发了', 'off'],
    ['每月第一个工作日', 'FREQ=MONTHLY;BYMONTHDAY=1 08:30 next'],
    ['每月25号下午3点', 'FREQ=MONTHLY;BYMONTHDAY=25 15:00 next'],
    ['每周一次', 'FREQ=WEEKLY;BYDAY=MO 08:30 next'],
    ['每月', 'FREQ=MONTHLY;BYMONTHDAY=1 08:30 next'],
    ['every Monday 8:00', 'FREQ=WEEKLY;BYDAY=MO 08:00 next'],
    ['weekly', 'FREQ=WEEKLY;BYDAY=MO 08:30 next'],
    ['sometimes', undefined],
    ['东浦', undefined],
  ])('“%s” is %s', (words, meant) => {
    expect(shown(readDigestRequest(words, reading))).toBe(meant)
  })
})

describe('in words', () => {
  it.each([
    ['每周一早上8点给我发个简报', 'FREQ=WEEKLY;BYDAY=MO 08:00 next'],
    ['每周一早上八点把本周到期的和指标变化发我', 'FREQ=WEEKLY;BYDAY=MO 08:00 next'],
    ['每周五下午4点把本校备案情况汇总发到群里', 'FREQ=WEEKLY;BYDAY=FR 16:00 next'],
    ['每月第一个工作日推送一份月报', 'FREQ=MONTHLY;BYMONTHDAY=1 08:30 next'],
    ['简报别发了', 'off'],
    ['取消每周的简报', 'off'],
    ['不要再给我发周报', 'off'],
    ['看看简报', 'now'],
    ['给我来份简报', 'now'],
    ['简报', 'now'],
    ['提醒我每周一写周报', undefined],
    ['每周一早上8点提醒我看备案', undefined],
    ['授课计划什么时候截止', undefined],
    ['双师型比例多少了', undefined],
    ['这周周报是谁负责的', undefined],
  ])('“%s” is %s', (words, meant) => {
    expect(shown(readDigestSentence(words, reading))).toBe(meant)
  })
})
