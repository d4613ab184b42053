import type { Ask } from '#src/bot/ask.ts'
import { definePhrase } from '#src/bot/phrase.ts'
import { show, type Reply } from '#src/bot/reply.ts'
import { policyList } from '#src/cards/policy-list.ts'
import { may } from '#src/domain/access.ts'
import { findItems, type FoundItems } from '#src/domain/policy/find-items.ts'
import { entriesOf, type Entry } from '#src/domain/policy/item-index.ts'
import { Refusal } from '#src/failure.ts'
import { answerKpi } from '../kpi/answer.ts'
import { answerFound, answerPolicy } from '../policy/answer.ts'
import { shownList } from '../policy/shown.ts'

/** Asks what a document says, not how one stands: 硬指标吗, 从哪天算, 原文怎么说. */
const asksText =
  /硬指标|硬性|强制|必须吗|一定要.*吗|哪一?条|条款|原文|政策|文件(?:里|上|中)|规定|口径|依据|后果|从(?:哪天|几号|什么时候|何时)(?:开始)?(?:算|起)|\b(?:mandatory|binding|polic(?:y|ies)|clause|document)\b/iu
/** Tells of a lesson, in which somebody may well have kept to no rule. */
const tells = /听课|听了|\d分(?!之)/
const hasId = /(?<![a-z0-9])s\d-\d{2}(?!\d)/i
const asksAgreements =
  /三方协议.*(?:到哪|哪了|多少|几份|进度|齐|完|怎么样|情况|还差|没签)|tripartite agreements?.*\?/iu

type Reading = { readonly of: 'items'; readonly found: FoundItems } | { readonly of: 'agreements' }

/** 订单班50%那个是硬指标吗, 三方协议一个月内签完是从哪天算, 三方协议签到哪了. */
export const policyPhrase = definePhrase({
  name: 'policy',
  allow: may('policy.read'),
  async recognise({ rules }, text): Promise<{ sure: number; reading: Reading } | undefined> {
    if (text.length > 60 || tells.test(text)) return undefined
    if (hasId.test(text) || asksText.test(text)) {
      const found = findItems(rules, text)
      return found.by === 'nothing' ? undefined : { sure: 0.75, reading: { of: 'items', found } }
    }
    // Whoever says which of the two it is asks how far that filing is.
    const isBare = asksAgreements.test(text) && !/实习|入学|新生|internship|entry/iu.test(text)
    return isBare ? { sure: 0.85, reading: { of: 'agreements' } } : undefined
  },
  run: (ask, reading) => (reading.of === 'items' ? answerFound(ask, reading.found) : answerAgreements(ask)),
})

const agreement = '三方协议'

/** 三方协议签到哪了 — there are two of that name. The one at the start of studies is meant first, and it is said. */
async function answerAgreements(ask: Ask): Promise<Reply> {
  const entries = namesakes(ask)
  const [first] = entries
  if (!first) return answerPolicy(ask, agreement)
  const place = { ids: entries.map(({ item }) => item.id), page: 1 }
  const list = shownList(ask, entries, { place, agreements: entries.length > 1 })
  return [...(await figures(ask, first)), show(policyList, list)]
}

/** What answers to that name, the one of the new students before the others. */
function namesakes({ rules }: Ask): readonly Entry[] {
  const entries = entriesOf(rules.packs).filter(({ item }) => item.duty?.form?.short.includes(agreement))
  return [...entries.filter(isOfNewStudents), ...entries.filter((entry) => !isOfNewStudents(entry))]
}

function isOfNewStudents({ item }: Entry): boolean {
  return item.duty?.due.kind === 'after_freshmen'
}

/** How far it has come, for whoever may know and asks about a school; others hear what is asked for alone. */
async function figures(ask: Ask, { item }: Entry): Promise<Reply> {
  if (item.metric === undefined) return []
  try {
    return await answerKpi(ask, item.metric)
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}
