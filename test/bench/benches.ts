import type { Bench } from './bench.ts'
import { delivery } from './delivery.ts'
import { intake } from './intake.ts'
import { kpi } from './kpi.ts'
import { memory } from './memory.ts'
import { plan } from './plan.ts'
import { roundtrip } from './roundtrip.ts'

/** Every bench, in the order in which all of them run. */
export const benches: readonly Bench[] = [intake, roundtrip, delivery, memory, plan, kpi]
