import type { ImportIssue } from '#src/domain/consortium-file/issue.ts'
import { isRecord } from '#src/domain/consortium-file/rows.ts'
import type { Platform } from '#src/ports/platform.ts'

type Entry = Readonly<Record<string, unknown>>

export interface ContactsFound {
  /** The file, with the open ids that the directory knows. Mobiles and mail addresses are not in it any more. */
  readonly input: Entry
  readonly notices: readonly ImportIssue[]
}

interface Directory {
  /** Undefined where nobody can be asked. */
  readonly peopleByContact: Platform['peopleByContact'] | undefined
  readonly progress?: (done: number, total: number) => Promise<void>
}

/** As many as the platform answers at once. */
const batch = 50

/** Looks up whoever a row names by mobile or mail address. A row that says its open id needs nothing. */
export async function findContacts(input: Entry, directory: Directory): Promise<ContactsFound> {
  const people = input['people']
  if (!Array.isArray(people)) return { input, notices: [] }
  const wanted = people.flatMap((entry: unknown, index) =>
    isRecord(entry) ? askedFor(entry, index + 1) : [],
  )
  const openIds = await lookUp(wanted, directory)
  const code = directory.peopleByContact ? 'contact_unknown' : 'contact_not_looked_up'
  const notices = wanted
    .filter(({ row }) => !openIds.has(row))
    .map(({ row, mobile }): ImportIssue => {
      const column = mobile === undefined ? 'email' : 'mobile'
      return { sheet: 'people', row, column, code, data: {} }
    })
  const rows = people.map((entry: unknown, index) => {
    if (!isRecord(entry)) return entry
    const { mobile: _, email: __, ...rest } = entry
    const openId = openIds.get(index + 1)
    return openId === undefined ? rest : { ...rest, open_id: openId }
  })
  return { input: { ...input, people: rows }, notices }
}

interface Wanted {
  readonly row: number
  readonly mobile: string | undefined
  readonly email: string | undefined
}

function askedFor(entry: Entry, row: number): Wanted[] {
  const { open_id: openId } = entry
  if (typeof openId === 'string' && openId.trim() !== '') return []
  const mobile = textOf(entry['mobile'])?.replaceAll(/[\s()-]/g, '')
  const email = textOf(entry['email'])?.toLowerCase()
  return mobile === undefined && email === undefined ? [] : [{ row, mobile, email }]
}

function textOf(cell: unknown): string | undefined {
  if (typeof cell !== 'string' && typeof cell !== 'number') return undefined
  const text = String(cell).normalize('NFKC').trim()
  return text === '' ? undefined : text
}

async function lookUp(wanted: readonly Wanted[], { peopleByContact, progress }: Directory) {
  const openIds = new Map<number, string>()
  if (!peopleByContact) return openIds
  for (let start = 0; start < wanted.length; start += batch) {
    await progress?.(start, wanted.length)
    const some = wanted.slice(start, start + batch)
    const found = await peopleByContact({
      mobiles: [...new Set(some.flatMap(({ mobile }) => mobile ?? []))],
      emails: [...new Set(some.flatMap(({ email }) => email ?? []))],
    })
    const present = found.filter(({ resigned }) => !resigned)
    const byMobile = new Map(present.map(({ mobile, openId }) => [mobile, openId]))
    const byEmail = new Map(present.map(({ email, openId }) => [email?.toLowerCase(), openId]))
    for (const { row, mobile, email } of some) {
      const openId =
        (mobile === undefined ? undefined : byMobile.get(mobile)) ??
        (email === undefined ? undefined : byEmail.get(email))
      if (openId !== undefined) openIds.set(row, openId)
    }
  }
  return openIds
}
