import { describe, expect, it } from 'vitest'
import { actions, commands, phrases } from '#handlers/index.ts'
import type { Actor, Rule } from '#src/domain/access.ts'
import { roles, type Role } from '#src/domain/person.ts'
import { rights, rightOf, type Holder, type RightName } from '#src/domain/rights.ts'

const holders: readonly Holder[] = ['anyone', ...roles, 'leadCollege']
const names = Object.keys(rights).filter((name): name is RightName => Object.hasOwn(rights, name))

/** Somebody who holds one role and nothing else: no school, no name. */
const holding = (...held: readonly Role[]): Actor => ({
  openId: 'ou_probe',
  person: undefined,
  school: undefined,
  roles: new Set(held),
})

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

const reachCell = (name: RightName, holder: Holder) => {
  const { grants, own } = rightOf(name)
  return (grants[holder] ?? []).map((reach) => (reach === 'own' && own ? `own (${own})` : reach)).join(', ')
}
const mayCells = (allow: Rule) => [
  allow(holding()) === true ? 'yes' : '',
  ...roles.map((role) => (allow(holding(role)) === true ? 'yes' : '')),
]
const used = [
  ...commands.map(({ name, chinese, allow }) => ({ called: `/${name} /${chinese[0]}`, allow })),
  ...phrases.map(({ name, allow }) => ({ called: `in words: ${name}`, allow })),
  ...actions.map(({ name, allow }) => ({ called: `button ${name}`, allow })),
]

const page = `# Rights

Who may do or see what. Made from \`src/domain/rights.ts\` and the lists of \`handlers/index.ts\`; after a change:
\`npx vitest run test/spec/rights-table.test.ts --update\`.

What is empty is denied. Where somebody holds several roles, the reaches add up. \`own\` is what is one's own: in brackets,
what one filed, was present at or was observed in. \`school\` is the school at which one holds the role, \`majors\` those
one leads (for a role at another school: there alone), \`all\` the whole consortium. Teachers, observers, coordinators and
major leads may hold a role at other schools than their own too; leaders and administrators belong to no school.
\`anyone\` is also somebody who is not in the roster; \`leadCollege\` is added to whoever belongs to the lead college and
holds a role there, whatever it is: a role there alone does not make one belong to it. In a group bound to a school the
school is that one, whoever asks; groups see counts and figures, never names, scores or money.

${table(
  ['right', ...holders],
  names.map((name) => [`\`${name}\``, ...holders.map((holder) => reachCell(name, holder))]),
)}

## Who is let in

The first door: whether somebody may use a command, be understood in plain words, or press a button at all. How far it
goes is asked again for each record, school and figure.

${table(
  ['what', 'anyone', ...roles],
  used.map(({ called, allow }) => [`\`${called}\``, ...mayCells(allow)]),
)}
`

describe('the table of rights', () => {
  // After a change: npx vitest run test/spec/rights-table.test.ts --update
  it('is what docs/rights.md says', async () => {
    await expect(page).toMatchFileSnapshot('../../docs/rights.md')
  })

  it('gives somebody without a role nothing but help', () => {
    expect(names.filter((name) => reachCell(name, 'anyone') !== '')).toEqual(['help.read'])
  })

  it('gives administrators everything that any role has', () => {
    const missing = names.filter(
      (name) => roles.some((role) => reachCell(name, role) !== '') && reachCell(name, 'admin') === '',
    )
    expect(missing).toEqual([])
  })

  it('lets nobody list more records than they may read', () => {
    for (const role of roles) {
      const listed = rightOf('records.school').grants[role] ?? []
      expect(rightOf('observation.read').grants[role]).toEqual(expect.arrayContaining([...listed]))
    }
  })
})
