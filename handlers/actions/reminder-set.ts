import { defineAction } from '#src/bot/action.ts'
import { replace } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { setOwn } from '#src/usecases/reminder/own/set-own.ts'
import { setCard } from '../reminder/own-set.ts'
import { wishOf, wishValue } from '../reminder/own-wish.ts'

/** Sets what was asked about: which day is meant, or when. */
export const reminderSet = defineAction({
  name: 'reminder.set',
  value: wishValue,
  allow: may('reminder.own'),
  async run(ask, { value }) {
    const own = await setOwn(ask, wishOf(ask, value))
    return [replace(...setCard(ask, own, 'clock'))]
  },
})
