import { randomUUID } from 'node:crypto'
import type { Observation } from '#src/domain/observation.ts'
import type { Person } from '#src/domain/person.ts'
import type { Major, School } from '#src/domain/school.ts'
import type { Term } from '#src/domain/term.ts'
import type { Attachment } from '#src/ports/observations.ts'
import type { NewMessage } from '#src/ports/outbox.ts'
import type { Records } from '#src/ports/store.ts'

/** A name nothing else in the database has: the cases of a file share one. */
export function unique(word: string): string {
  return `${word}-${randomUUID().slice(0, 8)}`
}

export function at(time: string): Date {
  return new Date(`2026-09-16T${time}+08:00`)
}

export function sampleSchool(over: Partial<School> = {}): School {
  const id = unique('school')
  const names = { name: `东浦职业中专学校 ${id}`, shortNames: ['东浦', '东浦"职专', '东浦,中专'] }
  return { id, ...names, role: 'partner', kind: '公办中职', hasCollegeCampus: true, ...over }
}

export function samplePerson(schoolId: string, over: Partial<Person> = {}): Person {
  return {
    id: randomUUID(),
    openId: unique('ou'),
    name: '王牧遥',
    schoolId,
    roles: ['teacher'],
    elsewhere: [],
    majorIds: [],
    courses: ['机械制图', '引号"与\\斜杠, 逗号', '{花括号}', ''],
    title: '讲师',
    active: true,
    language: undefined,
    ...over,
  }
}

export function sampleMajor(over: Partial<Major> = {}): Major {
  const id = unique('major')
  return {
    id,
    name: '机电一体化技术',
    secondaryName: '机电技术应用',
    leadId: undefined,
    partnerIds: [],
    ...over,
  }
}

export function sampleTerm(over: Partial<Term> = {}): Term {
  const days = { firstDay: '2026-08-31', weeks: 20, lastDay: '2027-01-15', freshmenStart: '2026-09-01' }
  return { id: unique('term'), name: '2026—2027学年第一学期', ...days, ...over }
}

export interface SampleConsortium {
  readonly school: School
  readonly major: Major
  readonly term: Term
  readonly teacher: Person
  readonly observer: Person
}

/** A school with a major, a term, a teacher and an observer, none of them seen before. */
export async function putConsortium(records: Records): Promise<SampleConsortium> {
  const school = sampleSchool()
  const [major, term] = [sampleMajor({ partnerIds: [school.id] }), sampleTerm()]
  const teacher = samplePerson(school.id, { majorIds: [major.id] })
  const observer = samplePerson(school.id, { name: '乔安澜', roles: ['observer'] })
  await records.consortium.putSchool(school)
  await records.consortium.putMajor(major)
  await records.consortium.putTerm(term)
  await records.people.put(teacher)
  await records.people.put(observer)
  return { school, major, term, teacher, observer }
}

export function sampleObservation(
  { school, major, teacher, observer }: SampleConsortium,
  over: Partial<Observation> = {},
): Observation {
  return {
    id: randomUUID(),
    number: unique('TK'),
    version: 1,
    content: {
      date: '2026-09-16',
      periods: [1, 2],
      teacherId: teacher.id,
      observerIds: [observer.id],
      course: '机械制图',
      className: '25机电1班',
      topic: '三视图的投影规律',
      mode: '推门听课',
      score: 88.5,
      grade: undefined,
      rubric: { design: 18, delivery: 9.5 },
      strengths: '示范清楚',
      problems: '第一行\n"第二行"',
      suggestions: '分层练习',
    },
    schoolId: school.id,
    majorId: major.id,
    status: 'submitted',
    filedAt: at('10:00:00.123'),
    acknowledgement: undefined,
    ...over,
  }
}

export function sampleAttachment(personId: string, over: Partial<Attachment> = {}): Attachment {
  const resource = { messageId: unique('om'), resourceKey: unique('img') }
  const none = { owner: undefined, imageKey: undefined }
  return {
    id: randomUUID(),
    personId,
    kind: 'image',
    name: '',
    ...resource,
    ...none,
    sentAt: at('10:05'),
    ...over,
  }
}

export function sampleMessage(over: Partial<NewMessage> = {}): NewMessage {
  return {
    key: unique('key'),
    target: { kind: 'chat', chatId: unique('oc') },
    type: 'interactive',
    content: '{"text":"您好"}',
    language: 'zh',
    ...over,
  }
}
