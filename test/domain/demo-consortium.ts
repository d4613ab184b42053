import { readFileSync } from 'node:fs'
import { calendarYearSchema, createWorkCalendar } from '#src/domain/calendar.ts'
import { indicatorsSchema } from '#src/domain/indicator/schema.ts'
import { lessonPlanSchema } from '#src/domain/lesson-plan.ts'
import { roles, type Person } from '#src/domain/person.ts'
import type { ReadingContext } from '#src/domain/reading/reader.ts'
import { rubricSchema } from '#src/domain/rubric.ts'
import type { Major, School } from '#src/domain/school.ts'
import type { Term } from '#src/domain/term.ts'

/** The invented consortium of the demo, with the config files as they are delivered. */
export const today = '2026-11-22'
export const zone = 'Asia/Shanghai'

export const year2026 = calendarYearSchema.parse(config('calendars/2026.json'))
export const calendar = createWorkCalendar({ years: [year2026] })
export const lessons = lessonPlanSchema.parse(config('lessons.json'))
export const rubric = rubricSchema.parse(config('rubric.json'))
export const indicators = indicatorsSchema.parse(config('indicators.json'))

export const autumn: Term = {
  id: '2026-2027-1',
  name: '2026—2027学年第一学期',
  firstDay: '2026-08-31',
  weeks: 20,
  lastDay: '2027-01-15',
  freshmenStart: '2026-08-31',
}
export const spring: Term = {
  id: '2026-2027-2',
  name: '2026—2027学年第二学期',
  firstDay: '2027-02-22',
  weeks: 20,
  lastDay: '2027-07-09',
  freshmenStart: undefined,
}
export const terms = [autumn, spring]

export const schools: readonly School[] = [
  school('LQ', '澜桥工程职业技术学院', '澜工院,学院,高职', '高职'),
  school('DP', '东浦职业中专学校', '东浦,东浦职专,东浦中专', '公办中职'),
  school('XL', '西岭现代职业学校', '西岭,西岭职校', '公办中职'),
  school('BT', '北汀技工学校', '北汀,北汀技校', '技工学校'),
  school('NY', '南屿县职业教育中心', '南屿,南屿职教中心', '公办中职'),
  school('HZ', '河洲民生职业学校', '河洲,民生职校', '民办中职'),
]

export const majors: readonly Major[] = [
  major('JD', '机电一体化技术/机电技术应用', 'p02', 'DP,NY'),
  major('SK', '数控技术/数控技术应用', 'p02', 'DP,BT'),
  major('WL', '计算机网络技术/计算机应用', 'p03', 'DP,XL,HZ'),
  major('YL', '智慧健康养老服务与管理/智慧健康养老服务', 'p04', 'XL,NY'),
  major('XN', '新能源汽车技术/新能源汽车运用与维修', 'p05', 'BT,XL'),
  major('DS', '电子商务/电子商务', 'p03', 'NY,HZ'),
]

/** id, name, school, roles, majors, courses, title. */
const roster = `
p01 陆闻舟 LQ admin - - 副教授（教务处处长，集团秘书处）
p02 乔安澜 LQ major_lead,observer JD,SK 机械制图 教授
p03 覃语桐 LQ major_lead,observer WL,DS Python程序设计 副教授
p04 卞书宁 LQ major_lead,observer YL 老年照护 副教授
p05 裴向榆 LQ major_lead,observer XN 新能源汽车构造 讲师
p06 宁远帆 LQ observer JD PLC应用技术 讲师
p11 祁若川 DP coordinator - - 教务主任
p12 柏承宇 DP teacher SK 数控编程 高级讲师
p13 王牧遥 DP teacher JD 机械制图 讲师
p14 王听雪 DP teacher WL 网页设计 讲师
p15 解思远 DP teacher JD PLC应用技术,电工基础 讲师
p21 佟嘉木 XL coordinator - - 教务主任
p22 苗筱晴 XL teacher YL 老年照护 讲师
p23 尹泊言 XL teacher WL Python程序设计 助理讲师
p24 戚南星 XL teacher XN 新能源汽车构造 讲师
p31 鲍时雨 BT coordinator - - 教务科长
p32 邬景行 BT teacher SK 数控编程 实习指导教师
p33 滕若谷 BT teacher XN 新能源汽车构造 讲师
p41 阮青禾 NY coordinator - - 教务主任
p42 季扶摇 NY teacher JD 电工基础 高级讲师
p43 詹晓棠 NY teacher DS 直播电商实务 讲师
p44 汪又晴 NY teacher YL 老年照护 助理讲师
p51 穆云帆 HZ coordinator - - 教学副校长
p52 房鹤鸣 HZ teacher WL 网页设计 讲师
p53 燕知秋 HZ teacher DS 直播电商实务 助理讲师
p54 窦明朗 HZ teacher WL Python程序设计 讲师`

export const people: readonly Person[] = roster.trim().split('\n').map(person)

export function named(name: string): Person {
  const found = people.find((each) => each.name === name)
  if (!found) throw new Error(`nobody in the demo has this name: ${name}`)
  return found
}

export const reading: ReadingContext = {
  today,
  terms,
  calendar,
  lessons,
  people,
  schools,
  majors,
  asker: named('乔安澜'),
}

function config(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../config/${path}`, import.meta.url), 'utf8'))
}

function school(id: string, name: string, shortNames: string, kind: string): School {
  return {
    id,
    name,
    shortNames: shortNames.split(','),
    role: id === 'LQ' ? 'lead' : 'partner',
    kind,
    hasCollegeCampus: id === 'DP' || id === 'XL',
  }
}

function major(id: string, names: string, leadId: string, partners: string): Major {
  const [name = '', secondaryName = ''] = names.split('/')
  return { id, name, secondaryName, leadId, partnerIds: partners.split(',') }
}

function person(line: string): Person {
  const [id = '', name = '', schoolId = '', held = '', majorIds = '', courses = '', title = ''] =
    line.split(' ')
  return {
    id,
    openId: `ou_${id}`,
    name,
    schoolId,
    roles: roles.filter((role) => held.split(',').includes(role)),
    elsewhere: [],
    majorIds: list(majorIds),
    courses: list(courses),
    title,
    active: true,
    language: undefined,
  }
}

function list(words: string): string[] {
  return words === '-' ? [] : words.split(',')
}
