import type { InboundMessage } from './inbound.ts'

/** What a person wrote, as the bot should read it: without the bot's own mention, with plain spaces and slash. */
export function wordsOf(message: Pick<InboundMessage, 'text' | 'mentions'>, botOpenId: string): string {
  let text = message.text
  for (const mention of message.mentions) {
    if (mention.openId === botOpenId) text = text.replaceAll(`@${mention.name}`, ' ')
  }
  return text
    .replaceAll(/[\u00a0\u2000-\u200b\u3000\ufeff]/g, ' ')
    .replaceAll(/[^\S\n]+/g, ' ')
    .trim()
    .replace(/^／/, '/')
}

export function mentionsBot(message: Pick<InboundMessage, 'mentions'>, botOpenId: string): boolean {
  return message.mentions.some((mention) => mention.openId === botOpenId)
}

/** The first word and what follows it. */
export function splitFirst(words: string): { readonly first: string; readonly rest: string } {
  const found = /^(\S+)\s*([^]*)$/.exec(words)
  return { first: found?.[1] ?? '', rest: found?.[2]?.trim() ?? '' }
}

/** How many letters must be changed, added or left out to turn one word into the other. */
export function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [row, letter] of Array.from(one).entries()) {
    const current = [row + 1]
    for (const [column, against] of Array.from(other).entries()) {
      const kept = (above[column] ?? 0) + (letter === against ? 0 : 1)
      current.push(Math.min(kept, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    }
    above = current
  }
  return above.at(-1) ?? 0
}
