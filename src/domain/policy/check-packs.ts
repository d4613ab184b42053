import type { DueRule } from './due-rule.ts'
import type { FilingForm } from './form-field.ts'
import { schemaFaults, type PackFault } from './pack-fault.ts'
import {
  dutyPeriods,
  dutyScopes,
  packSchema,
  type PolicyDuty,
  type PolicyItem,
  type PolicyPack,
  type PolicySetting,
} from './pack.ts'

/** A file of config/packs/ as it was read. */
export interface PackFile {
  readonly file: string
  readonly content: unknown
}

interface Checked {
  readonly packs: readonly PolicyPack[]
  readonly faults: readonly PackFault[]
}

type Wrong = (item: string, place: string, reason: string) => void

interface Pack {
  readonly file: string
  readonly pack: PolicyPack
}

/** Reads packs and looks for what no schema of one file can see. `metrics` are the ids of the indicators. */
export function checkPacks(files: readonly PackFile[], metrics: ReadonlySet<string>): Checked {
  const faults: PackFault[] = []
  const read: Pack[] = []
  for (const { file, content } of files) {
    const { data, error } = packSchema.safeParse(content)
    if (data) read.push({ file, pack: data })
    else faults.push(...schemaFaults(file, content, error))
  }
  const known: Known = {
    metrics,
    items: new Map(read.map(({ pack }) => [pack.id, new Set(pack.items.map(({ id }) => id))])),
  }
  for (const { file, pack } of read) {
    const wrong: Wrong = (item, place, reason) => faults.push({ file, item, place, reason })
    checkSettings(pack, wrong)
    for (const item of pack.items) {
      checkItem(item, pack, wrong)
      checkReferences(item, known, wrong)
    }
  }
  faults.push(...twice(read))
  return { packs: read.map(({ pack }) => pack), faults }
}

function checkSettings({ settings, items }: PolicyPack, wrong: Wrong): void {
  const used = new Set(items.flatMap((item) => item.settings))
  for (const setting of settings) {
    const [item = ''] = setting.name.split('.')
    if (!items.some(({ id }) => id === item)) wrong('', setting.name, `there is no item ${item}`)
    if (!used.has(setting.name)) wrong(item, setting.name, 'no item has it among its `settings`')
    checkDefault(setting, (reason) => wrong(item, `${setting.name} default`, reason))
  }
}

function checkDefault(setting: PolicySetting, wrong: (reason: string) => void): void {
  if (setting.kind === 'number') {
    const { min, max, default: value } = setting
    if (value < min || value > max) wrong(`${value} is not between ${min} and ${max}`)
    return
  }
  const values = setting.options.map(({ value }) => value)
  if (!values.includes(setting.default)) wrong(`${setting.default} is none of ${values.join(', ')}`)
  if (new Set(values).size !== values.length) wrong('two options have one value')
}

function checkItem(item: PolicyItem, { settings }: PolicyPack, wrong: Wrong): void {
  const { id, duty, validity } = item
  const { from, until } = validity ?? {}
  if (from !== undefined && until !== undefined && from > until)
    wrong(id, 'validity', 'it ends before it begins')
  if (!duty) return
  const own = settings.filter(({ name }) => item.settings.includes(name))
  checkDue(duty.due, own, (place, reason) => wrong(id, `duty.due.${place}`, reason))
  checkSettingsOf(duty, own, (place, reason) => wrong(id, `duty.${place}`, reason))
  if (duty.atMost !== undefined && duty.atMost < duty.times) {
    wrong(id, 'duty.atMost', `less than the ${duty.times} that have to be`)
  }
  if (duty.form) checkFields(duty.form, (place, reason) => wrong(id, `duty.form.fields.${place}`, reason))
}

function checkFields({ fields }: FilingForm, wrong: (place: string, reason: string) => void): void {
  for (const [index, { name, atMost, options = [] }] of fields.entries()) {
    if (name === 'major') wrong(`${index}.name`, 'every form has a field of that name already')
    const bound = fields.find((field) => field.name === atMost)
    if (atMost !== undefined && bound?.kind !== 'number') {
      wrong(`${index}.atMost`, 'it names no number of this form')
    }
    if (new Set(options.map(({ value }) => value)).size !== options.length) {
      wrong(`${index}.options`, 'two options have one value')
    }
  }
}

/** What a setting decides about a duty has to be something it can decide. */
function checkSettingsOf(
  { perSetting, timesSetting, everySetting }: PolicyDuty,
  settings: readonly PolicySetting[],
  wrong: (place: string, reason: string) => void,
): void {
  const named = (name: string | undefined) => settings.find((setting) => setting.name === name)
  const isAmong = (name: string | undefined, values: readonly string[]) => {
    const setting = named(name)
    return setting?.kind === 'choice' && setting.options.every(({ value }) => values.includes(value))
  }
  if (perSetting !== undefined && !isAmong(perSetting, dutyScopes)) {
    wrong('perSetting', `it has to name a setting of this item with options among ${dutyScopes.join(', ')}`)
  }
  if (everySetting !== undefined && !isAmong(everySetting, dutyPeriods)) {
    wrong(
      'everySetting',
      `it has to name a setting of this item with options among ${dutyPeriods.join(', ')}`,
    )
  }
  if (timesSetting !== undefined && named(timesSetting)?.kind !== 'number') {
    wrong('timesSetting', 'it has to name a setting of this item that is a number')
  }
}

/** A rule that leaves something to a setting needs one of its item that can say it. */
function checkDue(
  due: DueRule,
  settings: readonly PolicySetting[],
  wrong: (place: string, reason: string) => void,
): void {
  if (due.kind === 'before_month') {
    const setting = settings.find(({ name }) => name === due.reading)
    const values = setting?.kind === 'choice' ? setting.options.map(({ value }) => value) : []
    if (values.toSorted().join() !== 'loose,strict') {
      wrong('reading', 'it has to name a setting of this item with the options `strict` and `loose`')
    }
  }
  if (due.kind === 'after_event' || due.kind === 'before_event') {
    const setting = settings.find(({ name }) => name === due.workingDays)
    if (!/^\d+$/.test(due.workingDays) && setting?.kind !== 'number') {
      wrong('workingDays', 'it has to be a number, or to name a setting of this item that is one')
    }
  }
}

interface Known {
  readonly metrics: ReadonlySet<string>
  /** The ids of the items of each pack. */
  readonly items: ReadonlyMap<string, ReadonlySet<string>>
}

function checkReferences(item: PolicyItem, { metrics, items }: Known, wrong: Wrong): void {
  const { id, metric, conflicts, goesWith } = item
  // A pack may be taken away, and what refers to it stays right.
  const isMissing = (other: string) => items.get(other.split('-')[0] ?? '')?.has(other) === false
  if (metric !== undefined && !metrics.has(metric)) wrong(id, 'metric', `there is no indicator ${metric}`)
  if (goesWith !== undefined && isMissing(goesWith)) wrong(id, 'goesWith', `there is no item ${goesWith}`)
  for (const [index, { with: other }] of conflicts.entries()) {
    if (other !== undefined && isMissing(other))
      wrong(id, `conflicts.${index}.with`, `there is no item ${other}`)
  }
}

/** Packs and forms are named across all files. An item's id begins with its pack's, so that it is named as well. */
function twice(read: readonly Pack[]): PackFault[] {
  const named = read.flatMap(({ file, pack }) => [
    { file, item: '', place: 'id', name: `the pack ${pack.id}` },
    ...pack.items.flatMap(({ id, duty }) =>
      duty?.form ? [{ file, item: id, place: 'duty.form.id', name: `the form ${duty.form.id}` }] : [],
    ),
  ])
  return named.flatMap(({ name, ...at }, index) => {
    const before = named.findIndex((other) => other.name === name)
    const first = named[before]
    if (before === index || !first) return []
    return [{ ...at, reason: `${name} is in ${[first.file, first.item].join(' ').trim()} already` }]
  })
}
