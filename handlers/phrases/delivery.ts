import { definePhrase } from '#src/bot/phrase.ts'
import { may } from '#src/domain/access.ts'
import { readDeliverySentence } from '#src/domain/reminder/read-delivery.ts'
import { answerDelivery } from '../reminder/delivery.ts'

/** 谁没收到提醒, 授课计划的催办都送到了吗. */
export const deliveryPhrase = definePhrase({
  name: 'delivery',
  allow: may('delivery.read'),
  async recognise(_, text) {
    const reading = readDeliverySentence(text)
    return reading === undefined ? undefined : { sure: 0.85, reading }
  },
  run: answerDelivery,
})
