import { defineCommand } from '#src/bot/command.ts'
import { may } from '#src/domain/access.ts'
import { readGroupVolume } from '#src/domain/reminder/read-group-volume.ts'
import { readQuiet } from '#src/domain/reminder/read-quiet.ts'
import { refusal } from '#src/failure.ts'
import { answerGroupQuiet } from '../reminder/group-quiet.ts'
import { answerQuiet } from '../reminder/quiet.ts'

/** 免打扰 — the hours in which one is told nothing, and how much one is told: shown, set, switched off and on. */
export const quiet = defineCommand({
  name: 'quiet',
  chinese: ['免打扰'],
  summary: 'quiet.summary',
  example: 'quiet.example',
  allow: may('reminder.own'),
  read(words) {
    if (words.trim() === '') return { own: undefined }
    const group = readGroupVolume(words)
    if (group) return { group }
    const own = readQuiet(words)
    if (!own) throw refusal('quiet.wrong', { words })
    return { own }
  },
  run: (ask, asked) => ('group' in asked ? answerGroupQuiet(ask, asked.group) : answerQuiet(ask, asked.own)),
})
