import { z } from 'zod'

/** What is wrong in a pack, and where: the file, the item if it is in one, the place in it, and why. */
export interface PackFault {
  readonly file: string
  /** `S0-13`, or empty outside of the items. */
  readonly item: string
  /** `duty.form.fields.2.name`, or empty. */
  readonly place: string
  readonly reason: string
}

/** What the schemas say with a code of their own. */
const reasons: Readonly<Record<string, string>> = {
  options_belong_to_choices: 'a choice needs `options`, and nothing else may have them',
  columns_belong_to_tables: 'a table needs `columns`, and nothing else may have them',
  field_twice: 'two fields of this form have one name',
  only_a_must_is_escalated: 'only an item with force `must` may have an escalation',
  a_form_is_to_file: 'an item with a form needs the act `file`',
  no_duty_of_its_own: 'an item that goes with another has no duty of its own',
  setting_twice: 'two settings of this pack have one name',
  item_of_another_pack: 'the id does not begin with the id of the pack',
  item_twice: 'two items have this id',
  unknown_setting: 'this pack has no setting of that name',
  not_a_date: 'not a day of the calendar, written YYYY-MM-DD',
}

/** The faults that a schema found in a file, each with the item it is in. */
export function schemaFaults(file: string, content: unknown, { issues }: z.core.$ZodError): PackFault[] {
  return issues.map(({ path, message }) => {
    const [first, index, ...rest] = path
    const inItem = first === 'items' && typeof index === 'number'
    const item = inItem ? itemNamed(content, index) : ''
    const place = (inItem ? rest : path).map(String).join('.')
    return { file, item, place, reason: reasons[message] ?? message }
  })
}

const withIds = z.object({ items: z.array(z.unknown()) })
const withId = z.object({ id: z.string() })

/** An item is named by its id where it has one, else by its place in the list. */
function itemNamed(content: unknown, index: number): string {
  const items = withIds.safeParse(content).data?.items ?? []
  return withId.safeParse(items[index]).data?.id ?? `items.${index}`
}

/** One line: `config/packs/S0.json S0-13 duty.due.reading: this pack has no setting of that name`. */
export function faultText({ file, item, place, reason }: PackFault): string {
  return `${[file, item, place].filter((part) => part !== '').join(' ')}: ${reason}`
}
