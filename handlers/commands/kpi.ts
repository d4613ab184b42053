import { defineCommand } from '#src/bot/command.ts'
import { may } from '#src/domain/access.ts'
import { answerKpi } from '../kpi/answer.ts'

/** 指标 — the figures of a school, with threshold, verdict, clause and as-of date. */
export const kpi = defineCommand({
  name: 'kpi',
  chinese: ['指标', '看指标'],
  summary: 'kpi.summary',
  example: 'kpi.example',
  allow: may('kpi.read'),
  read: (words) => words,
  run: answerKpi,
})
