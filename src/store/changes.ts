import type { KyselyPlugin, OperationNode, QueryId, UnknownRow, QueryResult } from 'kysely'
import { DeleteQueryNode, FromNode, InsertQueryNode, RawNode, TableNode, UpdateQueryNode } from 'kysely'

/** What is written along with everything, or is nobody's business but the writer's own. */
const quiet = new Set([
  'audit_entries',
  'audit_head',
  'drafts',
  'exports',
  'files',
  'files',
  'greetings',
  'imports',
  'imports',
  'number_series',
  'outbox',
  'reminders',
  'seen',
])

/** Notices what a transaction has really changed, whoever wrote the statement. */
export interface Changes extends KyselyPlugin {
  any(): boolean
}

export function watchChanges(): Changes {
  const writing = new WeakSet<QueryId>()
  let changed = false
  return {
    any: () => changed,
    transformQuery({ node, queryId }) {
      const table = writtenTable(node)
      if (table !== undefined && !quiet.has(table)) writing.add(queryId)
      return node
    },
    async transformResult({ result, queryId }) {
      if (writing.has(queryId) && hasWritten(result)) changed = true
      return result
    },
  }
}

/** A statement that begins with `with` tells what it wrote in a column `changed` only. */
function hasWritten({ numAffectedRows, rows }: QueryResult<UnknownRow>): boolean {
  if (numAffectedRows !== undefined) return numAffectedRows > 0n
  return rows.some((row) => row['changed'] !== false)
}

function writtenTable(node: OperationNode): string | undefined {
  if (InsertQueryNode.is(node)) return node.into && tableIn(node.into)
  if (UpdateQueryNode.is(node)) return node.table && tableIn(node.table)
  if (DeleteQueryNode.is(node)) return tableIn(node.from)
  if (!RawNode.is(node)) return undefined
  const at = node.sqlFragments.findIndex((text) => /\b(insert into|update|delete from)\s+$/i.test(text))
  const target = at === -1 ? undefined : node.parameters[at]
  return target && tableIn(target)
}

function tableIn(node: OperationNode): string | undefined {
  if (TableNode.is(node)) return node.table.identifier.name
  if (FromNode.is(node)) return node.froms[0] && tableIn(node.froms[0])
  if (RawNode.is(node)) return node.parameters[0] && tableIn(node.parameters[0])
  return undefined
}
