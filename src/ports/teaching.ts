import type { Course, SchoolClass } from '#src/domain/taught.ts'
import type { Change } from './consortium.ts'

/** Classes and courses, and who teaches them. */
export interface Teaching {
  /** By name; of these schools, or of all. */
  classes(schoolIds?: readonly string[]): Promise<readonly SchoolClass[]>
  /** By name; those that one of these people teaches, or all. */
  courses(teacherIds?: readonly string[]): Promise<readonly Course[]>
  /** Each once; what it did to each, in order. */
  putClasses(classes: readonly SchoolClass[]): Promise<readonly Change[]>
  /** Each once, together with who teaches it; what it did to each, in order. */
  putCourses(courses: readonly Course[]): Promise<readonly Change[]>
}
