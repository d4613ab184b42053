import type { Words } from '#src/domain/policy/words.ts'
import { card, markdown, note, plain } from './kit.ts'
import { defineView } from './view.ts'

export interface GroupDue {
  /** The school of the group, or all schools. */
  readonly scope: string | undefined
  readonly filings: readonly {
    readonly name: Words
    readonly expected: number
    readonly filed: number
  }[]
}

/** So many lines a group is told at once. */
const mostLines = 10

/** 今天截止 — numbers for a group on the last day: who has not is told in private. */
export const groupDue = defineView<GroupDue>({
  name: 'group-due',
  audience: 'anyone',
  draw({ scope, filings }, say) {
    const lines = filings.slice(0, mostLines).map(({ name, expected, filed }) => {
      const left = expected - filed
      return `- ${say('group.dueLine', { filing: plain(name[say.language]), expected, filed, left })}`
    })
    return card(
      {
        title: say('group.dueTitle'),
        subtitle: scope ?? say('status.everybody'),
        tone: 'orange',
      },
      markdown(lines.join('\n')),
      filings.length > mostLines && note(say('group.dueMore', { count: filings.length - mostLines })),
      note(say('group.dueNote')),
    )
  },
})
