import { statements } from './statements.ts'

/** By which of the consortium's readings a figure was reported. */
export const figureReadings = statements(
  // such as S2-38.level=school; none where nothing is open, and where nobody knows any more
  `alter table figures add column reading text`,
  `alter table figure_versions add column reading text`,
)
