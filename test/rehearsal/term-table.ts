import { z } from 'zod'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import table from '#test/fixtures/autumn-term-2026.json' with { type: 'json' }

const day = z.iso.date()
const rung = z.enum(['coordinator', 'lead', 'admin'])

/**
 * The term as the documents and the published holidays have it, counted out by hand: by which clause what is due, and on
 * which days who is told.
 */
const tableSchema = z.strictObject({
  owed: z.array(
    z.strictObject({
      clause: z.string(),
      due: day,
      /** Each of these owes it: every partner school, the private ones, those with a campus of the college, … */
      owed: z.enum(['school', 'private', 'campus', 'school_major', 'major', 'consortium']),
      told: rung,
      on: z.array(day),
      up: z.array(z.strictObject({ on: day, to: rung })),
      /** Only these; the others have another day. */
      only: z.array(z.string()).optional(),
      /** What was done by the day of the demo's story. */
      done: z.array(z.string()).default([]),
      /** Owed only because these had been handed in by then. */
      handedIn: z.array(z.string()).optional(),
      /** What groups call it on its last day; they are not told of what is handed in by nobody. */
      filing: z.string().optional(),
      times: z.int().default(1),
    }),
  ),
  /** What is said of other things than what is owed. */
  words: z.array(z.strictObject({ says: z.string(), on: z.array(day), to: z.array(z.string()) })),
  /** On Mondays, or the first working day after. */
  digests: z.strictObject({ on: z.array(day), to: z.array(z.string()) }),
  /**
   * On the first working day after the plans of the next term, and what a term asks for, were due and are not there; in
   * the demo also after a figure of one school has become too old.
   */
  alerts: z.array(
    z.strictObject({ on: z.array(day), to: z.array(z.string()), onlyIn: z.literal('demo').optional() }),
  ),
})

const termTable = tableSchema.parse(table)
type TableRow = (typeof termTable.owed)[number]

/** One line of a message: `S0-13 DP SK 2026-12-18`; what is no major's has `-` there. */
export interface ExpectedLine {
  readonly on: string
  readonly name: string
  readonly line: string
  readonly kind: 'remind' | 'escalate' | 'word' | 'digest' | 'alert'
}

/** `untouched`: nobody has done anything yet. `demo`: what had been done on 2026-11-22 is done. */
type Story = 'untouched' | 'demo'

/** The lines of what is always a message of its own. */
export const digestLine = '简报'
export const alertLine = '指标判定有变化'
const alone: readonly string[] = [digestLine, alertLine]

const { schools, majors, people } = demoConsortium
const college = schools.find(({ role }) => role === 'lead')?.id ?? ''
const partners = schools.filter(({ role }) => role === 'partner')

/** Every line of the term, by day and person. */
export function expectedLines(story: Story): readonly ExpectedLine[] {
  const { owed, words, digests, alerts } = termTable
  const told = [
    ...words.map((word) => ({ ...word, kind: 'word' as const })),
    { ...digests, says: digestLine, kind: 'digest' as const },
    ...alerts
      .filter(({ onlyIn = story }) => onlyIn === story)
      .map((alert) => ({ ...alert, says: alertLine, kind: 'alert' as const })),
  ].flatMap(({ says, on, to, kind }) =>
    on.flatMap((one) => to.map((name) => ({ on: one, name, line: says, kind }))),
  )
  return [...owed.flatMap((row) => linesOf(row, story)), ...told]
}

function linesOf(row: TableRow, story: Story): readonly ExpectedLine[] {
  return ownersOf(row, story).flatMap(({ school, major }) => {
    const line = `${row.clause} ${school} ${major ?? '-'} ${row.due}`
    const said = row.on.map((on) => ({ on, to: row.told, kind: 'remind' as const }))
    const raised = row.up.map(({ on, to }) => ({ on, to, kind: 'escalate' as const }))
    return [...said, ...raised].flatMap(({ on, to, kind }) =>
      holding(to, { school, major }).map((name) => ({ on, name, line, kind })),
    )
  })
}

/**
 * What the groups hear on the last days, by day and school: how many are owed and have come, nobody's name. The college's
 * group hears it of all schools together.
 */
export function expectedInGroups(): readonly (readonly [string, readonly string[]])[] {
  const told = termTable.owed.flatMap((row) => {
    const owners = row.filing === undefined ? [] : ownersOf(row, 'untouched')
    return [college, ...partners.map(({ id }) => id)].flatMap((school) => {
      const count = row.times * owners.filter((owner) => school === college || owner.school === school).length
      return count === 0 ? [] : [{ on: row.due, name: school, line: `${row.filing} ${count}/0` }]
    })
  })
  return asMessages(told)
}

interface Owner {
  readonly school: string
  readonly major: string | undefined
}

function ownersOf({ owed, only, done, handedIn }: TableRow, story: Story): readonly Owner[] {
  return everyOwner(owed).filter(({ school, major = '' }) => {
    const name = owed === 'major' ? major : `${school} ${major}`.trim()
    if (handedIn && !(story === 'demo' && handedIn.includes(name))) return false
    return (only?.includes(name) ?? true) && !(story === 'demo' && done.includes(name))
  })
}

function everyOwner(owed: TableRow['owed']): readonly Owner[] {
  if (owed === 'consortium') return [{ school: college, major: undefined }]
  if (owed === 'major') return majors.map(({ id }) => ({ school: college, major: id }))
  if (owed === 'school_major') {
    return majors.flatMap((major) => major.partners.map((school) => ({ school, major: major.id })))
  }
  return partners
    .filter(({ kind, hvc }) => owed === 'school' || (owed === 'private' ? kind.includes('民办') : hvc))
    .map(({ id }) => ({ school: id, major: undefined }))
}

function holding(to: TableRow['told'], { school, major }: Owner): readonly string[] {
  if (to === 'admin') return people.filter(({ roles }) => roles.includes('admin')).map(({ name }) => name)
  if (to === 'lead') return majors.filter(({ id }) => id === major).map(({ lead }) => lead)
  const ofSchool = people.filter((person) => person.school === school)
  return ofSchool.filter(({ roles }) => roles.includes('coordinator')).map(({ name }) => name)
}

/** What everybody is told, as messages: `2026-12-18 祁若川` and its lines, in the order of their days. */
export function asMessages(
  lines: readonly Pick<ExpectedLine, 'on' | 'name' | 'line'>[],
): readonly (readonly [string, readonly string[]])[] {
  const messages = Map.groupBy(lines, ({ on, name, line }) =>
    [on, name, ...(alone.includes(line) ? [line] : [])].join(' '),
  )
  return [...messages]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, some]) => [key, [...new Set(some.map(({ line }) => line))].toSorted()])
}
