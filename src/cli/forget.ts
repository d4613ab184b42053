import { settings } from '#config/env.ts'
import { createClock } from '#src/clock.ts'
import { forgetPerson } from '#src/usecases/privacy/forget.ts'
import { withStore } from './store-of.ts'
import { WrongUsage, type Verb } from './verb.ts'

const refusals = {
  nobody: 'nobody in the roster has this open id',
  active: 'this person has not left: only who left can be forgotten',
} as const

/** Takes from somebody who left everything by which they could be recognised. For good: it asks for `--yes`. */
export const forget: Verb = {
  name: 'forget',
  usage: 'forget OPEN_ID --yes',
  summary: 'make somebody who left unrecognisable, for good; their records stay',
  async run(words, { env, print }) {
    const [openId, ...rest] = words.filter((word) => word !== '--yes')
    if (openId === undefined || rest.length > 0) throw new WrongUsage('one open id, please')
    if (!words.includes('--yes'))
      throw new Error(
        'name, open id, roles, drafts and messages would be gone for good; repeat it with --yes',
      )
    const now = createClock(settings.CLOCK.parse(env['CLOCK'])).now()
    await withStore(env, async (store) => {
      const forgetting = await store.transaction((records) => forgetPerson(openId, { records, now }))
      if (!forgetting.done) throw new Error(refusals[forgetting.because])
      const { drafts, attachments, messages } = forgetting.forgotten
      print(
        `${forgetting.pseudonym}: ${drafts} drafts, ${attachments} attachments, ${messages} messages gone`,
      )
    })
  },
}
