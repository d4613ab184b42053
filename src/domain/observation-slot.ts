/** What a record is made of, by the names its form fields have. A grade belongs to `score`. */
export type Slot =
  | 'date'
  | 'periods'
  | 'teacher'
  | 'observers'
  | 'course'
  | 'class'
  | 'topic'
  | 'mode'
  | 'score'
  | 'strengths'
  | 'problems'
  | 'suggestions'
  | CriterionSlot

/** The points of one criterion of the rubric. */
export type CriterionSlot = `score_${string}`
