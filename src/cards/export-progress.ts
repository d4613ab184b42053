import type { ExportKind } from '#src/domain/export.ts'
import type { Say } from '#src/i18n/say.ts'
import { card, markdown, note, plain, type Tone } from './kit.ts'
import { defineView } from './view.ts'

export type ExportStage =
  | { readonly stage: 'waiting' }
  | { readonly stage: 'reading'; readonly rows: number }
  /** `file` counts from 1. */
  | { readonly stage: 'sending'; readonly rows: number; readonly file: number; readonly files: number }
  | { readonly stage: 'done'; readonly rows: number; readonly files: number }
  | { readonly stage: 'failed'; readonly why: 'rights' | 'gone' | 'platform' | 'fault' }

export interface ExportProgress {
  readonly kind: ExportKind
  readonly term: string
  /** For what is about one school. */
  readonly school: string | undefined
  readonly at: ExportStage
}

/** 导出进度 — how far it is; the files themselves follow as messages. */
export const exportProgress = defineView<ExportProgress>({
  name: 'export-progress',
  audience: 'private',
  draw: (shown, say) =>
    card(
      { title: say('export.title', { what: exportName(shown, say) }), tone: tones[shown.at.stage] },
      markdown(plain(wordsOf(shown.at, say))),
      shown.at.stage === 'done' && shown.at.files > 1 && note(say('export.parts', { files: shown.at.files })),
    ),
})

const tones: Readonly<Record<ExportStage['stage'], Tone>> = {
  waiting: 'blue',
  reading: 'blue',
  sending: 'blue',
  done: 'green',
  failed: 'red',
}

function wordsOf(at: ExportStage, say: Say): string {
  if (at.stage === 'waiting') return say('export.waiting')
  if (at.stage === 'reading') return say('export.reading', { rows: at.rows })
  if (at.stage === 'failed') return say(`export.failed.${at.why}`)
  const { rows, files } = at
  return at.stage === 'done'
    ? say('export.done', { rows, files })
    : say('export.sending', { rows, file: at.file, files })
}

/** 工作台账 2026—2027学年第一学期; also the name of the file. */
export function exportName({ kind, term, school }: Omit<ExportProgress, 'at'>, say: Say): string {
  return [say(`export.kind.${kind}`), school, term].filter(Boolean).join(' ')
}
