import { formsOf, type KnownForm } from '#src/domain/filing-form/find-form.ts'
import { refusal } from '#src/failure.ts'
import type { Context } from '../context.ts'

/** The form that an item of the packs in force asks for; none where nothing is filed for it. */
export function formOfItem({ rules }: Pick<Context, 'rules'>, item: string): KnownForm | undefined {
  return formsOf(rules.packs).find((known) => known.item.id === item)
}

/** The same, or a refusal that says that the packs have changed. */
export function knownFormOf(context: Pick<Context, 'rules'>, item: string): KnownForm {
  const known = formOfItem(context, item)
  if (!known) throw refusal('file.noForm', { item })
  return known
}

/** What filled-in words are read by. */
export function fieldContextOf({
  today,
  consortium,
  rules,
}: Pick<Context, 'today' | 'consortium' | 'rules'>) {
  const { terms, firstWeekday } = consortium
  return { today, terms, firstWeekday, calendar: rules.calendar }
}
