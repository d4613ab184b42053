import { nodesIn } from './card-nodes.ts'
import type { World } from './world.ts'

const isRow = (row: unknown): row is Readonly<Record<string, string>> =>
  typeof row === 'object' && row !== null

/** The rows of the newest audit card somebody sees, newest act first: who, what, to what, of which school. */
export function auditRowsOn(world: World, name: string): readonly string[] {
  return [...nodesIn(world.lastTold(name).message.content)]
    .flatMap(({ tag, rows }) => (tag === 'table' && Array.isArray(rows) ? rows.filter(isRow) : []))
    .map(({ who, act, subject, school }) => [who, act, subject, school].join(' | '))
}

/** What somebody is shown who asks for the audit. */
export async function askAudit(world: World, name: string, words: string): Promise<readonly string[]> {
  await world.says(name, words)
  return auditRowsOn(world, name)
}
