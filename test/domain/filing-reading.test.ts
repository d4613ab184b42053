import { describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { findForms, formsOf } from '#src/domain/filing-form/find-form.ts'
import { findMajors } from '#src/domain/filing-form/find-majors.ts'
import { readExtension } from '#src/domain/filing-form/read-extension.ts'
import { readRequest } from '#src/domain/filing-form/read-request.ts'
import { readUntil } from '#src/domain/filing-form/read-until.ts'
import { readValues } from '#src/domain/filing-form/read-values.ts'
import type { Major } from '#src/domain/school.ts'
import { readPacks } from '#src/packs.ts'

const forms = formsOf(readPacks().packs)
const majors = demoConsortium.majors.map(({ id, name, secondary, partners }): Major => ({
  id,
  name,
  secondaryName: secondary,
  leadId: undefined,
  partnerIds: partners,
}))
const term = {
  id: '2026-2027-1',
  name: '2026—2027学年第一学期',
  firstDay: '2026-08-31',
  weeks: 20,
  lastDay: '2027-01-15',
  freshmenStart: '2026-08-31',
}
const context = { today: '2026-11-22', terms: [term] }
const named = (words: string) => findForms(forms, words)?.forms.map(({ item }) => item.id)

describe('the form that words name', () => {
  it.each([
    ['授课计划 机电', ['S0-13']],
    ['【授课计划备案】机电', ['S0-13']],
    ['授课计画', ['S0-13']],
    ['S0-13', ['S0-13']],
    ['实习方案定在6月15号', ['S2-39']],
    ['实习三方协议42份', ['S2-44']],
    ['入学三方协议', ['S3-32']],
    ['督查自查表', ['S2-34']],
    ['下企业计划', ['S2-31']],
    ['你好', undefined],
  ])('of “%s” is %j', (words, items) => expect(named(words)).toEqual(items))

  it('of a bare 三方协议 is two, and somebody has to ask which', () => {
    expect(named('三方协议签到哪了')?.toSorted()).toEqual(['S2-44', 'S3-32'])
  })
})

describe('the major that words name', () => {
  it.each([
    ['机电', ['JD']],
    ['东浦 机电 授课计划', ['JD']],
    ['计网联考', ['WL']],
    ['养老的', ['YL']],
    ['南屿电商', ['DS']],
    ['新能源', ['XN']],
    ['数控技术应用', ['SK']],
    ['JD', ['JD']],
    ['教师应用技术管理', []],
    ['授课计划', []],
  ])('of “%s” is %j', (words, ids) => {
    expect(findMajors(majors, words).majors.map(({ id }) => id)).toEqual(ids)
  })
})

describe('what a sentence about filings asks for', () => {
  it.each([
    ['【授课计划备案】机电，课程8门，共612学时，授课老师资质都附了', 'submit'],
    ['东浦机电的授课计划：课程12门 720学时', 'submit'],
    ['授课计划', 'submit'],
    ['实习三方协议42份都扫描好了', 'submit'],
    ['哪些学校授课计划还没报', 'status'],
    ['东浦 机电 授课计划 审了没 都3天了', 'status'],
    ['授课计划交了几家', 'status'],
    ['三方协议签到哪了', 'status'],
    ['授课计划进度', 'status'],
    ['撤回我刚才交的计划，传错文件了', 'withdraw'],
    ['把BA-2026-0003撤回', 'withdraw'],
    ['授课计划能不能晚交三天，王老师请假了', 'extend'],
    ['机电的授课计划申请延期到12月25号', 'extend'],
    ['授课计划什么时候截止', 'deadline'],
    ['实习方案定在6月15号行不行', 'deadline'],
    ['下学期授课计划最晚哪天交', 'deadline'],
    ['元旦前还有啥要交的', 'tasks'],
    ['我还有什么没交', 'tasks'],
    ['我们学校还欠什么', 'tasks'],
    ['待办有哪些', 'tasks'],
  ])('“%s”: %s', (text, request) => expect(readRequest(forms, text)?.request).toBe(request))

  it.each([
    '听课记录 11月18号 第3节 王听雪 网页设计',
    '把TK-2026-0107撤回',
    '授课计划12.20前交齐，没交的提醒一下',
    '南屿养老的通过了',
    '双师型比例多少了',
    '参加',
    '这周第几周',
    '12月1号到5号我出差，这几天的审核转给覃老师',
  ])('“%s” is for somebody else', (text) => expect(readRequest(forms, text)).toBeUndefined())
})

describe('the fields that a sentence fills', () => {
  const valuesOf = (item: string, sentence: string) => {
    const known = forms.find((one) => one.item.id === item)
    return known && readValues(known.form, sentence, context)
  }
  it.each([
    [
      'S0-13',
      '【授课计划备案】机电，课程8门，共612学时，授课老师资质都附了',
      { courses: '8门', hours: '612', teacher_qualification: '授课老师资质都附了' },
    ],
    ['S0-13', '授课计划 十二门课 总学时：７２０', { courses: '十二门', hours: '720' }],
    ['S2-44', '实习三方协议42份都扫描好了', { signed: '42' }],
    ['S3-32', '入学三方协议新生118人，签了115份', { students: '118', signed: '115' }],
    ['S2-39', '实习计划 年级：2024级，实习学生人数：86', { grade: '2024级', students: '86' }],
    ['S0-13', '授课计划交不了', {}],
  ])('of %s: %s', (item, sentence, values) => expect(valuesOf(item, sentence)).toEqual(values))
})

describe('an extension asked for in words', () => {
  it.each([
    ['授课计划晚交三天，王老师请假了', '2026-12-21', '王老师请假了'],
    ['授课计划申请延期到12月25号，因为实训楼停电', '2026-12-25', '实训楼停电'],
    ['延期一周', '2026-12-25', ''],
    ['缓交', undefined, ''],
  ])('%s', (sentence, until, reason) => {
    expect(readExtension(sentence, '2026-12-18', context)).toEqual({ until, reason })
  })
})

describe('until when is meant by', () => {
  it.each([
    ['元旦前还有啥要交的', '2026-12-31'],
    ['这周要交什么', '2026-11-22'],
    ['下周有什么要交', '2026-11-29'],
    ['月底前要交啥', '2026-11-30'],
    ['期末前', '2027-01-15'],
    ['12月20号前要交什么', '2026-12-20'],
    ['还有什么没交', undefined],
  ])('“%s”: %s', (sentence, day) => expect(readUntil(sentence, context)).toBe(day))
})
