import type { Say } from '#src/i18n/say.ts'
import { card, markdown, plain } from './kit.ts'
import { defineView } from './view.ts'

export type ImportStage =
  | { readonly stage: 'received' | 'applying' }
  | { readonly stage: 'matching' | 'comparing' | 'writing'; readonly done: number; readonly total: number }
  | { readonly stage: 'checking'; readonly rows: number }

/** 导入进度 — how far the file is. */
export const importProgress = defineView<{ readonly name: string; readonly at: ImportStage }>({
  name: 'import-progress',
  audience: 'private',
  draw: ({ name, at }, say) =>
    card(
      { title: say(isWriting(at) ? 'import.applyingTitle' : 'import.receivedTitle'), tone: 'blue' },
      markdown(plain(wordsOf(name, at, say))),
    ),
})

const isWriting = ({ stage }: ImportStage): boolean => stage === 'applying' || stage === 'writing'

function wordsOf(name: string, at: ImportStage, say: Say): string {
  if ('total' in at) return say(`import.${at.stage}`, { name, done: at.done, total: at.total })
  if (at.stage === 'checking') return say('import.checking', { name, rows: at.rows })
  return say(at.stage === 'applying' ? 'import.applying' : 'import.received', { name })
}
