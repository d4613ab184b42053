import { applyRetentionJob } from './apply-retention.ts'
import { copyAttachments } from './copy-attachments.ts'
import { drainLane } from './drain-lane.ts'
import { handleEvent } from './handle-event.ts'
import { keepCalendarJob } from './keep-calendar.ts'
import { planDutiesJob } from './plan-duties.ts'
import { readImport } from './read-import.ts'
import { readSheet } from './read-sheet.ts'
import { sendFile } from './send-file.ts'
import { redrawCard } from './redraw-card.ts'
import { showWorkJob } from './show-work.ts'
import { writeExportJob } from './write-export.ts'
import { tick } from './tick.ts'

/** Every job there is. */
export const jobs = [
  handleEvent,
  drainLane,
  redrawCard,
  tick,
  planDutiesJob,
  keepCalendarJob,
  copyAttachments,
  readImport,
  readSheet,
  sendFile,
  writeExportJob,
  showWorkJob,
  applyRetentionJob,
] as const
