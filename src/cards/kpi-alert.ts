import type { Movement } from '#src/domain/digest/movements.ts'
import { movementLines } from './digest-movements.ts'
import { button, buttons, card, markdown, note } from './kit.ts'
import { defineView } from './view.ts'

export interface KpiAlertShown {
  readonly school: { readonly id: string; readonly name: string }
  readonly movements: readonly Movement[]
  readonly movementCount: number
}

/** 指标判定有变化 — told once to the coordinators of the school, everything that has moved together. */
export const kpiAlert = defineView<KpiAlertShown>({
  name: 'kpi-alert',
  audience: 'private',
  draw({ school, movements, movementCount }, say) {
    const more = movementCount - movements.length
    const isStale = movements.some(({ judgement }) => judgement.verdict === 'stale')
    const asked = movements.map(({ judgement }) => judgement.indicator.id)
    const action = { action: 'kpi.page', school: school.id, asked, page: 1 }
    const isGood = movements.every(({ judgement }) => judgement.verdict === 'met')
    return card(
      { title: say('alert.title', { school: school.name }), tone: isGood ? 'green' : 'orange' },
      markdown([say('alert.many', { count: movementCount }), movementLines(movements, say)].join('\n')),
      more > 0 && note(say('digest.moreMoved', { count: more })),
      isStale && note(say('alert.stale')),
      buttons(button({ text: say('alert.show'), kind: 'primary', action })),
    )
  },
})
