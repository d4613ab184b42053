/** 合作班级 — a class of a school whose students the consortium trains together. */
export interface SchoolClass {
  readonly id: string
  /** As people write it, 25机电1班; one of a school. */
  readonly name: string
  readonly schoolId: string
  readonly majorId: string | undefined
  /** 级 — the year in which its students came, where that is known. */
  readonly cohort: number | undefined
}

/** Who teaches a course, and whom; without a class it is not said whom. */
export interface Taught {
  readonly teacherId: string
  readonly classId: string | undefined
}

/** 课程 — a course as it is taught at a school, or, without one, wherever its teachers are. */
export interface Course {
  readonly id: string
  readonly name: string
  readonly schoolId: string | undefined
  readonly majorId: string | undefined
  readonly taught: readonly Taught[]
}

/** The courses of somebody: as they stand in the roster, then those that say who teaches them. */
export function coursesOf(
  person: { readonly id: string; readonly courses: readonly string[] },
  courses: readonly Course[],
): readonly string[] {
  const taught = courses.filter((course) => course.taught.some(({ teacherId }) => teacherId === person.id))
  return [...new Set([...person.courses, ...taught.map(({ name }) => name)])]
}
