const hour = 3_600
const week = 7 * 24 * hour

/**
 * How long ended jobs are remembered, and with them their keys: seconds, and how many at most, so that Redis (about
 * 2.6 KB each) stays within some 60 MB a queue.
 */
export const retention = {
  removeOnComplete: { age: hour, count: 20_000 },
  removeOnFail: { age: week, count: 5_000 },
}

/** In the PostgreSQL backend a count is a walk through all of them after each job, an age is not. */
export const embeddedRetention = {
  removeOnComplete: { age: hour },
  removeOnFail: { age: week },
}
