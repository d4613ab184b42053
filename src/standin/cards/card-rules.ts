import { type CardFault, overLimit, unparsable } from '#src/standin/cards/card-fault.ts'
import { checkForms } from '#src/standin/cards/card-form.ts'
import { type CardLimits, checkLimits } from '#src/standin/cards/card-limits.ts'
import { isKnownTag, unknownProperty } from '#src/standin/cards/card-properties.ts'
import { type CardWorld, checkElementIds, checkReferences } from '#src/standin/cards/card-references.ts'
import { checkTable } from '#src/standin/cards/card-table.ts'
import { type CardNode, cardNodes } from '#src/standin/cards/card-tree.ts'
import { type Json, isJson } from '#src/standin/json.ts'

/** What a card is checked against beside its own shape. */
export interface CardFacts extends CardWorld {
  readonly limits: CardLimits
}

/**
 * The first fault of a card, in the platform's words where its pages give them (im/v1/messages create, sub-codes of
 * 230099) and in plain ones where only the rule is published.
 */
export function checkCard(card: Json, facts: CardFacts): CardFault | undefined {
  if (card['type'] === 'template') {
    const errMsg = 'template does not exist, please confirm whether this template has been released'
    return { errCode: 200380, errMsg }
  }
  if (card['type'] === 'card') return overLimit('cardid is invalid')
  if (Object.keys(card).length === 0) return undefined
  if (card['schema'] === undefined) return checkOldCard(card)
  const nodes = cardNodes(card)
  return (
    checkTop(card) ??
    checkTags(nodes) ??
    checkLimits(nodes, facts.limits) ??
    checkProperties(nodes) ??
    checkForms(nodes) ??
    checkElementIds(nodes) ??
    checkContents(nodes) ??
    checkReferences(nodes, facts)
  )
}

/** 1.0 unless it says otherwise: the two cannot replace each other on one message. */
export function schemaOf(card: Json): '1.0' | '2.0' {
  return card['schema'] === '2.0' || Object.keys(card).length === 0 ? '2.0' : '1.0'
}

/** Without `schema` a card is read as JSON 1.0, whose elements stand at the top: a 2.0 body is then unknown to it. */
function checkOldCard(card: Json): CardFault | undefined {
  const hasElements = Array.isArray(card['elements']) || isJson(card['i18n_elements'])
  return hasElements && card['body'] === undefined ? undefined : unparsable('elements')
}

const topLevel = new Set(['schema', 'config', 'card_link', 'header', 'body'])

function checkTop(card: Json): CardFault | undefined {
  if (card['schema'] !== '2.0') return unparsable('schema')
  const stray = Object.keys(card).find((key) => !topLevel.has(key))
  if (stray !== undefined) return unparsable(stray)
  // Exclusive cards no longer exist in 2.0.
  if (isJson(card['config']) && card['config']['update_multi'] === false) return unparsable('update_multi')
  return card['body'] === undefined || isJson(card['body']) ? undefined : unparsable('body')
}

function checkTags(nodes: readonly CardNode[]): CardFault | undefined {
  const removed = nodes.find(({ tag }) => !isKnownTag(tag))
  if (!removed) return undefined
  return {
    errCode: 200861,
    errPath: removed.path,
    errMsg: 'cards of schema V2 no longer support this capability',
    errorValue: `unsupported tag ${removed.tag}`,
  }
}

function checkProperties(nodes: readonly CardNode[]): CardFault | undefined {
  for (const { node, tag, path } of nodes) {
    const property = unknownProperty(tag, node)
    if (property !== undefined) return unparsable(property, path)
  }
  return undefined
}

function checkContents(nodes: readonly CardNode[]): CardFault | undefined {
  for (const each of nodes) {
    if (each.tag === 'chart' && !isChartSpec(each.node['chart_spec'])) {
      return { errCode: 200550, errPath: each.path, errMsg: 'chart spec is invalid', errorValue: '(root)' }
    }
    const fault = each.tag === 'table' ? checkTable(each) : undefined
    if (fault) return fault
  }
  return undefined
}

function isChartSpec(value: unknown): boolean {
  return isJson(value) && typeof value['type'] === 'string'
}
