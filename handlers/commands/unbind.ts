import { defineCommand, noWords } from '#src/bot/command.ts'
import { say } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { bindHere, inGroupOnly } from '../group/bound.ts'

/** 解绑 — this group belongs to no school any more, and hears no data. */
export const unbind = defineCommand({
  name: 'unbind',
  chinese: ['解绑'],
  summary: 'unbind.summary',
  example: 'unbind.example',
  allow: may('group.bind'),
  read: noWords,
  async run(ask) {
    inGroupOnly(ask)
    return ask.place.school ? [await bindHere(ask, undefined)] : [say('unbind.already')]
  },
})
