import { describe, expect, it, vi } from 'vitest'
import { deploy, noServers } from '#test/support/deployment.ts'
import type { WorldEngine } from '#test/support/world.ts'
import { names, says, told } from './people.ts'

/** The lock of a killed process runs out after 10 s and is looked for every 5: this has to be waited for. */
const patience = { timeout: 60_000, interval: 50 }

/** Some are waiting, some half done, some done but not sent, some sent but not recorded. */
describe.concurrent.each<WorldEngine>(noServers ? ['embedded'] : ['real', 'embedded'])(
  'when every process is killed right after the last event was answered (%s)',
  (engine) => {
    it('all of it is done, and each message goes out once', { timeout: 120_000 }, async (context) => {
      const deployment = await deploy({ engine })
      context.onTestFinished(() => deployment.close())
      const first = await deployment.start()
      const answers = await Promise.all(names.map((name) => says(deployment, name, '我是谁')))
      await first.kill()
      expect(answers.map(({ status }) => status)).toEqual(names.map(() => 200))

      await deployment.start()
      await vi.waitFor(
        () => expect(names.filter((name) => told(deployment, name).length === 0)).toEqual([]),
        patience,
      )
      await deployment.settled()
      for (const name of names) {
        expect(told(deployment, name)).toHaveLength(1)
        expect(told(deployment, name)[0]).toContain(name)
      }
    })
  },
)
