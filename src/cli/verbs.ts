import { deadlines } from './deadlines.ts'
import { doctor } from './doctor.ts'
import { exportSheets } from './export.ts'
import { exportPerson } from './export-person.ts'
import { forget } from './forget.ts'
import { importFile } from './import.ts'
import { kpi } from './kpi.ts'
import { migrate } from './migrate.ts'
import { plan } from './plan.ts'
import type { Verb } from './verb.ts'

/** Every verb of the command line, in the order in which --help shows them. */
export const verbs: readonly Verb[] = [
  migrate,
  importFile,
  plan,
  deadlines,
  kpi,
  doctor,
  exportSheets,
  exportPerson,
  forget,
]
