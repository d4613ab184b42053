import type { Mode } from '../observation.ts'
import type { Reader } from './reader.ts'
import { spanOf } from './sheet.ts'

const forms: readonly (readonly [Mode, RegExp])[] = [
  ['推门听课', /推门(?:听课|课)?|unannounced/iu],
  ['随堂听课', /随堂(?:听课|课)?/u],
  ['同行听课', /同行(?:听课|互听)?|peer/iu],
  ['公开课', /公开课|示范课|open lesson/iu],
  ['跨校互评', /跨校(?:互评|听课)?|互评/u],
  ['领导听课', /领导听课|领导(?=$|[\s,;。])/u],
]
const label = /(?:听课)?(?:方式|类型|形式)\s*:?\s*$/u

/** 听课方式. */
export const mode: Reader = {
  slot: 'mode',
  read({ open }) {
    for (const [name, form] of forms) {
      const match = form.exec(open)
      if (!match) continue
      const { from, to } = spanOf(match)
      const before = label.exec(open.slice(0, from))?.[0].length ?? 0
      return { takes: [{ from: from - before, to }], draft: { mode: name } }
    }
    return undefined
  },
}
