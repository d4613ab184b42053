import { defineCommand } from '#src/bot/command.ts'
import { may } from '#src/domain/access.ts'
import { readDigestRequest } from '#src/domain/digest/read-request.ts'
import { refusal } from '#src/failure.ts'
import { schoolIn } from '#src/usecases/kpi/school-of.ts'
import { answerDigest } from '../digest/answer.ts'

/** 简报 — now, of the school that is named, or when it comes: /简报 每周一早上8点, /digest off. */
export const digestCommand = defineCommand({
  name: 'digest',
  chinese: ['简报', '周报'],
  summary: 'digest.summary',
  example: 'digest.example',
  allow: may('digest.read'),
  read: (words) => words,
  async run(ask, words) {
    const request = readDigestRequest(words, { lessons: ask.rules.lessons, today: ask.today })
    if (request) return answerDigest(ask, request)
    const named = schoolIn(ask.consortium.schools, words)
    if (!named || /[\p{L}\p{N}]/u.test(named.rest.replaceAll(filler, ''))) {
      throw refusal('digest.wrong', { words })
    }
    return answerDigest(ask, { kind: 'school', school: named.school })
  },
})

const filler = /的|看看?|简报|学校/gu
