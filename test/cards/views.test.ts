import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lintCard } from '#src/cards/lint.ts'
import { sayIn } from '#src/i18n/say.ts'
import { nodesIn } from '#test/support/card-nodes.ts'
import { filesIn } from '#test/support/files.ts'
import type { Sample } from './samples/sample.ts'

/** A view of src/cards/ is drawn with the samples of test/cards/samples/, in the file of the same name. */
const views = filesIn('src/cards', '.ts')
  .filter((file) => !/\/(kit|lint)\//.test(file) && /= defineView[<(]/.test(readFileSync(file, 'utf8')))
  .map((file) => file.split('/').at(-1)?.replace(/\.ts$/, '') ?? '')

async function samplesOf(view: string): Promise<readonly Sample[]> {
  const module: { readonly samples?: readonly Sample[] } = await import(`./samples/${view}.ts`)
  return module.samples ?? []
}

/** What would do something in the platform's markdown if it came from a person as it is. */
const alive = /<at |<font color="red"|<script|<person|\]\(https|!\[i\]|\*\*粗/

describe.each(views)('the card %s', async (view) => {
  const samples = await samplesOf(view).catch(() => [])

  it('has samples', () => {
    expect(samples, `test/cards/samples/${view}.ts`).not.toEqual([])
  })

  it.each(samples.flatMap((sample) => (['zh', 'en'] as const).map((language) => ({ ...sample, language }))))(
    'is within the platform’s rules and limits: $of, $language',
    ({ drawing, language }) => {
      expect(lintCard(drawing.draw(sayIn(language)))).toEqual([])
    },
  )

  it('lets nothing do anything that a person wrote', () => {
    for (const { drawing, of } of samples) {
      for (const { tag, content } of nodesIn(drawing.draw(sayIn('zh')))) {
        if (tag === 'markdown' || tag === 'lark_md') expect(content, of).not.toMatch(alive)
      }
    }
  })
})

describe('the cards', () => {
  it('are all found', () => {
    expect(views.length).toBeGreaterThanOrEqual(10)
  })
})
