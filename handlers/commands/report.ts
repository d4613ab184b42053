import { defineCommand } from '#src/bot/command.ts'
import { may } from '#src/domain/access.ts'
import { answerReport } from '../kpi/report.ts'

/** 填报 — figures of the own school, in words or as a form; they count once they are confirmed. */
export const report = defineCommand({
  name: 'report',
  chinese: ['填报'],
  summary: 'report.summary',
  example: 'report.example',
  allow: may('kpi.report'),
  read: (words) => words,
  run: answerReport,
})
