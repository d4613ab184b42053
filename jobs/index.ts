import { copyAttachments } from './copy-attachments.ts'
import { drainLane } from './drain-lane.ts'
import { handleEvent } from './handle-event.ts'
import { planDutiesJob } from './plan-duties.ts'
import { redrawCard } from './redraw-card.ts'
import { showWorkJob } from './show-work.ts'
import { sweep } from './sweep.ts'
import { tick } from './tick.ts'

/** Every job there is. */
export const jobs = [handleEvent, drainLane, redrawCard, tick, planDutiesJob, copyAttachments, showWorkJob, sweep] as const
