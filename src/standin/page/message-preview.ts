import { z } from 'zod'

import type { StandInMessage } from '#src/standin/control.ts'

const PREVIEW_LENGTH = 80

const text = z.object({ text: z.string() }).transform((content) => content.text)
const file = z.object({ file_name: z.string() }).transform((content) => content.file_name)
const summary = z
  .object({ config: z.object({ summary: z.object({ content: z.string() }) }) })
  .transform((card) => card.config.summary.content)
const title = z
  .object({ header: z.object({ title: z.object({ content: z.string() }) }) })
  .transform((card) => card.header.title.content)

const READERS: Partial<Record<StandInMessage['type'], z.ZodType<string>>> = {
  text,
  file,
  // Feishu shows a card's summary in the list of chats where it has one, else its title.
  interactive: z.union([summary, title]),
}

/** One line for a list of chats; empty for what only the page's language can name (a picture). */
export function previewOf(message: StandInMessage): string {
  const found = READERS[message.type]?.safeParse(message.content)
  return found?.success ? found.data.replaceAll(/\s+/g, ' ').slice(0, PREVIEW_LENGTH) : ''
}
