import { lintCard } from '#src/cards/lint.ts'
import type { Drawing } from '#src/cards/view.ts'
import type { Language } from '#src/i18n/pair.ts'
import { sayIn, textOf } from '#src/i18n/say.ts'
import type { Log } from '#src/log.ts'
import type { Content } from './reply.ts'

export interface Rendered {
  readonly type: 'text' | 'interactive'
  /** The platform's content: a JSON text. */
  readonly content: string
}

/** Draws a card. One that breaks a rule of the platform is not sent: its reader would get nothing at all. */
export function drawCard(
  drawing: Drawing,
  language: Language,
  log: Log,
): Record<string, unknown> | undefined {
  const card = drawing.draw(sayIn(language))
  const problems = lintCard(card)
  if (problems.length === 0) return { ...card }
  log.error({ view: drawing.view, rules: problems.map((problem) => problem.rule) }, 'card breaks a rule')
  return undefined
}

export function render(content: Content, language: Language, log: Log): Rendered {
  if (content.kind === 'card') {
    const card = drawCard(content.drawing, language, log)
    if (card) return { type: 'interactive', content: JSON.stringify(card) }
  }
  const words =
    content.kind === 'sentence' ? textOf(content.sentence, language) : sayIn(language)('chat.cardTooLarge')
  return { type: 'text', content: JSON.stringify({ text: words }) }
}
