import { findMentions, type Mention } from './mentions.ts'
import type { Reader, ReadingContext } from './reader.ts'
import { blank } from './sheet.ts'

const label = /(?:听课(?:人员?|教师|老师|者)|观察人|评课人)\s*:?\s*$/u
const withMe = /(?:我\s*(?:和|与|跟|同|、)|(?:和|与|跟|陪同?|、)(?:着)?)\s*$/u
const together = /^\s*(?:老师)?(?:和我|与我|跟我|一起|一同|共同|也)/u
const joint = /^[\s、和与跟]*$/u
const heard = /听(?:了|过|完|取)?(?!课?(?:记录|登记|情况|反馈|方式|人|教师|老师|者))/u

/** 听课人 — who else observed: 我和穆校长一起听了…, 听课人：…, 乔安澜、宁远帆听了…. */
export const observers: Reader = {
  slot: 'observers',
  read({ open }, context) {
    const mentions = findMentions(open, context)
    const observing = mentions.filter(
      (mention, index) => isWriter(mention, mentions, context) || observes(mention, index, mentions, open),
    )
    const resolved = observing.filter((mention) => one(mention, context) !== undefined)
    if (resolved.length === 0) return undefined
    const ids = resolved.flatMap((mention) => one(mention, context)?.id ?? [])
    return {
      takes: resolved.map(({ from, to }) => ({ from, to })),
      aside: { coObserverIds: [...new Set(ids)].filter((id) => id !== context.asker?.id) },
    }
  },
}

/** Named beside somebody else, whoever writes is not the teacher. */
function isWriter(
  { full, people }: Mention,
  mentions: readonly Mention[],
  { asker }: ReadingContext,
): boolean {
  return mentions.length > 1 && full && people.every(({ id }) => id === asker?.id)
}

function observes(mention: Mention, index: number, mentions: readonly Mention[], open: string): boolean {
  const previous = mentions[index - 1]
  const before = open.slice(previous?.to ?? 0, mention.from)
  const behind = open.slice(mention.to, mentions[index + 1]?.from)
  if (label.test(before) || (previous && joint.test(before) && labelled(previous, open))) return true
  if (together.test(behind) || (withMe.test(before) && heard.test(behind))) return true
  return mentions.length > 1 && subjectOf(mention, mentions, open)
}

function labelled(mention: Mention, open: string): boolean {
  return label.test(open.slice(0, mention.from))
}

/** Named before the verb in the clause in which somebody else is heard: 乔安澜听了王牧遥的课. */
function subjectOf(mention: Mention, mentions: readonly Mention[], open: string): boolean {
  const blanked = mentions.reduce<string>(blank, open)
  const verb = heard.exec(blanked.slice(mention.to))
  if (!verb) return false
  const at = mention.to + verb.index
  return !/[,;。!]/.test(blanked.slice(mention.to, at)) && mentions.some(({ from }) => from > at)
}

function one({ people }: Mention, { asker }: ReadingContext) {
  const near = people.filter(({ schoolId }) => schoolId === asker?.schoolId)
  const [only, ...others] = near.length > 0 ? near : people
  return others.length === 0 ? only : undefined
}
