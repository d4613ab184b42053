import type { AnyJob } from './job.ts'

const nameShape = /^[a-z][a-z0-9.-]{0,60}$/

/** The jobs by name. Throws when two share one or a name cannot be part of an id. */
export function catalogueOf(jobs: readonly AnyJob[]): ReadonlyMap<string, AnyJob> {
  const byName = new Map<string, AnyJob>()
  for (const job of jobs) {
    if (!nameShape.test(job.name)) throw new Error(`a job is named "${job.name}": a-z, 0-9, "." and "-" only`)
    if (byName.has(job.name)) throw new Error(`two jobs are named "${job.name}"`)
    byName.set(job.name, job)
  }
  return byName
}
