import { attendance } from './attendance.ts'
import { className } from './class-name.ts'
import { comments } from './comments.ts'
import { course, onlyCourse } from './course.ts'
import { cue, particle } from './cue.ts'
import { date } from './date.ts'
import { grade } from './grade.ts'
import { labelledTopic } from './labelled-topic.ts'
import { looseTopic } from './loose-topic.ts'
import { mode } from './mode.ts'
import { observers } from './observers.ts'
import { periods } from './periods.ts'
import type { Reader } from './reader.ts'
import { remarks } from './remarks.ts'
import { school } from './school.ts'
import { bareScore, score } from './score.ts'
import { teacher } from './teacher.ts'

/**
 * In the order in which they read. Running text goes first because it may contain anything; what could be a part of
 * something else goes after it; what is read from what is left over goes last.
 */
export const readers: readonly Reader[] = [
  comments,
  labelledTopic,
  attendance,
  date,
  periods,
  className,
  score,
  mode,
  grade,
  course,
  school,
  observers,
  teacher,
  onlyCourse,
  bareScore,
  cue,
  particle,
  remarks,
  looseTopic,
]
