import { defineCommand } from '#src/bot/command.ts'
import { may } from '#src/domain/access.ts'
import { readDelivery } from '#src/domain/reminder/read-delivery.ts'
import { statusFromCommand } from '../filing/status.ts'
import { answerDelivery } from '../reminder/delivery.ts'

/** 进度 — expected, filed, on time, and who has not; 进度 送达 who got no reminder. In a group the numbers alone. */
export const status = defineCommand({
  name: 'status',
  chinese: ['进度', '备案进度'],
  summary: 'status.summary',
  example: 'status.example',
  allow: may('filing.count'),
  read: (words) => words,
  run(ask, words) {
    const asked = readDelivery(words)
    return asked === undefined ? statusFromCommand(ask, words) : answerDelivery(ask, asked)
  },
})
