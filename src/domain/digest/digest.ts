import type { Verdict } from '../indicator/judge.ts'
import type { Words } from '../policy/words.ts'
import type { DigestLine } from './lines.ts'
import type { Movement } from './movements.ts'

/** 应报、已报、按期 of this term; what is late, due soon, and waiting for a verdict. */
export interface DigestNumbers {
  readonly expected: number
  readonly filed: number
  readonly onTime: number
  readonly late: number
  readonly dueSoon: number
  readonly waiting: number
}

/** How many indicators have which verdict; what cannot be judged is left out. */
export interface VerdictCounts {
  readonly met: number
  readonly unmet: number
  readonly stale: number
  readonly notReported: number
  readonly others: number
}

const silent: readonly Verdict[] = ['not_applicable', 'described']

export function countVerdicts(verdicts: readonly Verdict[]): VerdictCounts {
  const count = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length
  const counts = {
    met: count('met'),
    unmet: count('unmet'),
    stale: count('stale'),
    notReported: count('not_reported'),
  }
  const judged = verdicts.filter((one) => !silent.includes(one)).length
  return { ...counts, others: judged - counts.met - counts.unmet - counts.stale - counts.notReported }
}

export interface ShownLine {
  readonly kind: DigestLine['kind']
  readonly what: Words
  readonly school: string
  readonly major: string | undefined
  readonly deadline: string | undefined
  readonly week: number | undefined
  /** 暂定 */
  readonly provisional: boolean
  readonly days: number
  /** Whose verdict it waits for, by name. */
  readonly waitsFor: readonly string[]
}

/** Something that will be held. */
export interface Coming {
  readonly kind: string
  readonly on: string
  readonly week: number | undefined
  readonly time: string
  readonly place: string
  readonly major: string | undefined
  /** 暂定 — its day rests on holidays not yet published. */
  readonly provisional: boolean
}

export interface DigestDays {
  readonly today: string
  readonly week: number | undefined
  /** The last day that is looked ahead to. */
  readonly until: string
  /** The day from which on something is new. */
  readonly since: string
}

export interface ObservedShown {
  /** Lessons of this term, and of those the ones since the last digest. */
  readonly term: number
  readonly recent: number
  /** Teachers nobody has observed this term, by name; only some of them where they are many. */
  readonly unobserved: readonly string[]
  readonly unobservedCount: number
}

/** 简报 of one school, or of the majors somebody leads. */
export interface OwnDigest extends DigestDays {
  /** The school's id; none where it is of majors. */
  readonly schoolId: string | undefined
  readonly name: string
  readonly numbers: DigestNumbers
  readonly lines: readonly ShownLine[]
  readonly lineCount: number
  readonly page: number
  readonly pages: number
  readonly observed: ObservedShown | undefined
  readonly coming: readonly Coming[]
  readonly verdicts: VerdictCounts | undefined
  readonly movements: readonly Movement[]
  readonly movementCount: number
}

export interface SchoolRow {
  readonly id: string
  readonly name: string
  readonly numbers: DigestNumbers
  /** Lessons observed this term. */
  readonly observed: number
  readonly verdicts: VerdictCounts
  /** Indicators whose verdict is another one now. */
  readonly moved: number
}

export interface SchoolMovement extends Movement {
  readonly school: string
}

/** 简报 of the whole consortium, school by school. */
export interface AllDigest extends DigestDays {
  readonly total: DigestNumbers
  readonly rows: readonly SchoolRow[]
  readonly schoolCount: number
  readonly page: number
  readonly pages: number
  readonly coming: readonly Coming[]
  readonly movements: readonly SchoolMovement[]
  readonly movementCount: number
}

/** 简报 before a group: numbers and days, nobody's name. */
export interface GroupDigest extends DigestDays {
  readonly name: string
  readonly numbers: DigestNumbers
  readonly observed: Pick<ObservedShown, 'term' | 'recent'>
  readonly coming: readonly Coming[]
  /** None for the lead college, whose group hears of all schools. */
  readonly verdicts: VerdictCounts | undefined
  readonly moved: number
}

/** When the next one comes. */
export interface NextTime {
  readonly on: string
  /** `HH:mm` */
  readonly time: string
  readonly week: number | undefined
  readonly provisional: boolean
}
