import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import type { StandIn } from '#src/standin/stand-in.ts'
import { textIn } from '#test/support/card-text.ts'
import { alertLine, asMessages, digestLine } from './term-table.ts'

/** A message the bot sent to a person, as that person reads it. */
export interface ReadMessage {
  readonly name: string
  /** Local to the consortium. */
  readonly day: string
  /** `09:13` */
  readonly time: string
  /** As in the table of the term. What is no line of it is there as it was said, after a question mark. */
  readonly lines: readonly string[]
}

const { people, schools, majors } = demoConsortium
const local = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

function localOf(instant: number): Pick<ReadMessage, 'day' | 'time'> {
  const [day = '', time = ''] = local.format(instant).split(' ')
  return { day, time }
}

/** Everything the bot said to people in private. */
export function messagesTo(standin: StandIn): readonly ReadMessage[] {
  return people.flatMap(({ open_id: openId, name }) =>
    standin
      .messages(standin.privateChat(openId).chatId)
      .filter(({ from }) => from === 'bot')
      .map(({ content, createdAt }) => {
        return { name, ...localOf(createdAt), lines: linesIn(textIn(content)) }
      }),
  )
}

/** In the shape of the table. Two messages to one person on one day are two. */
export function inTable(messages: readonly ReadMessage[]) {
  return messages
    .flatMap(({ day: on, name, lines }) => asMessages(lines.map((line) => ({ on, name, line }))))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
}

/** Everything the bot said in the groups of the schools; `name` is the school's id. */
export function saidInGroups(standin: StandIn): readonly ReadMessage[] {
  return schools.flatMap(({ id: name, group }) =>
    standin
      .messages(group)
      .filter(({ from }) => from === 'bot')
      .map(({ content, createdAt }) => ({ name, ...localOf(createdAt), lines: countsIn(textIn(content)) })),
  )
}

/** `授课计划备案 13/0`: what is owed and what has come. Whatever else is said, as it was said. */
function countsIn(text: string): readonly string[] {
  const [first, , ...said] = text.split('\n')
  const closing = said.pop()
  const isCount = first === '今天截止' && closing === '没交的已私下提醒，这里只报数。'
  if (!isCount) return [`? ${text}`]
  return said.map((line) => line.replace(/^- (.+)：应交 (\d+)、已交 (\d+)，还差 \d+$/, '$1 $2/$3')).toSorted()
}

const title = /^.+ · (?<title>简报|指标判定有变化)\n/
const owedLine = /^(?<school>.+?)(?:还有 \d+ 个专业)?的.+，截止 (?<due>\d{4}-\d\d-\d\d)/
const majorLine = /^- (?<major>.+?)：/
const clauseLine = /^依据 (?<clause>S\d-\d+)/
const wordLine = /^(?<word>(?:联考临近|请补纪要)：[^，]+)/

/** The lines of one message. */
function linesIn(text: string): readonly string[] {
  const alone = title.exec(text)?.groups?.['title']
  if (alone === digestLine || alone === alertLine) return [alone]
  const said = text.split('\n')
  const words = said.flatMap((line) => wordLine.exec(line)?.groups?.['word'] ?? [])
  // What is owed of one item begins with its lead and ends with its clause.
  const leads = said.flatMap((line, index) => (owedLine.test(line) ? [index] : []))
  const owed = leads.flatMap((from, index) => owedIn(said.slice(from, leads[index + 1])))
  const lines = new Set([...words, ...owed])
  return lines.size > 0 ? [...lines].toSorted() : [`? ${text}`]
}

function owedIn([lead = '', ...rest]: readonly string[]): readonly string[] {
  const { school, due } = owedLine.exec(lead)?.groups ?? {}
  const [clause] = rest.flatMap((line) => clauseLine.exec(line)?.groups?.['clause'] ?? [])
  const names = rest.flatMap((line) => majorLine.exec(line)?.groups?.['major'] ?? [])
  const place = schools.find(({ name }) => name === school)?.id ?? `?${school}`
  const ids = names.map((name) => majors.find((one) => one.name === name)?.id ?? `?${name}`)
  return (ids.length > 0 ? ids : ['-']).map((id) => `${clause} ${place} ${id} ${due}`)
}
