import type { Words } from '#src/domain/policy/words.ts'
import type { Say } from '#src/i18n/say.ts'
import { dayText } from './format.ts'
import { button, buttons, card, images, markdown, note, plain, table } from './kit.ts'
import { defineView } from './view.ts'

export interface KpiEvidence {
  readonly school: { readonly id: string; readonly name: string }
  readonly metric: { readonly id: string; readonly name: Words }
  /** Of the newest figure; none where nothing was reported. */
  readonly figure:
    | {
        readonly asOf: string
        /** Undefined where it came with a file. */
        readonly by: { readonly name: string | undefined; readonly on: string } | undefined
      }
    | undefined
  /** From how many records it is counted, where nobody reports it. */
  readonly records: number | undefined
  readonly files: readonly { readonly name: string; readonly on: string | undefined }[]
  /** Our copies of the pictures, as keys. */
  readonly pictures: readonly string[]
  readonly versions: readonly {
    readonly figure: string
    readonly by: string | undefined
    readonly on: string
  }[]
}

const mostPictures = 9

/** 佐证 — the files behind a figure, who reported it, and what it was before. */
export const kpiEvidence = defineView<KpiEvidence>({
  name: 'kpi-evidence',
  audience: 'private',
  draw(shown, say) {
    const { school, metric, files, pictures, versions } = shown
    return card(
      { title: say('kpi.proof.title', { name: metric.name[say.language] }), subtitle: school.name },
      markdown(leadOf(shown, say)),
      files.length > 0 &&
        table({
          columns: [
            { name: 'file', title: say('kpi.column.file') },
            { name: 'on', title: say('kpi.column.asof') },
          ],
          rows: files.map(({ name, on }) => ({ file: name, on: on ?? '' })),
        }),
      ...images(pictures.slice(0, mostPictures)),
      versions.length > 0 &&
        note(
          versions
            .map(({ figure, by, on }) =>
              say('kpi.proof.version', { figure, who: by ?? say('kpi.proof.someone'), at: dayText(say, on) }),
            )
            .join('\n'),
        ),
      buttons(
        button({
          text: say('kpi.button.back'),
          action: { action: 'kpi.show', school: school.id, metric: metric.id },
        }),
      ),
    )
  },
})

function leadOf({ figure, records, files }: KpiEvidence, say: Say): string {
  if (!figure) {
    return records === undefined ? say('kpi.reason.no_figure') : say('kpi.proof.counted', { count: records })
  }
  const date = dayText(say, figure.asOf)
  const { by } = figure
  const told = by
    ? say('kpi.proof.by', {
        date,
        who: plain(by.name ?? say('kpi.proof.someone')),
        at: dayText(say, by.on),
      })
    : say('kpi.proof.file', { date })
  return files.length > 0 ? told : `${told}\n${say('kpi.proof.empty')}`
}
