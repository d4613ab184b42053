import type { Ask } from '#src/bot/ask.ts'
import { permit } from '#src/bot/permit.ts'
import { say, show, type Part, type Reply } from '#src/bot/reply.ts'
import { filingOverview, type FilingOverviewShown } from '#src/cards/filing-overview.ts'
import { filingStatus, type FilingStatusShown } from '#src/cards/filing-status.ts'
import { mayReach, reachOf } from '#src/domain/access.ts'
import type { KnownForm } from '#src/domain/filing-form/find-form.ts'
import { refusal } from '#src/failure.ts'
import { sayIn } from '#src/i18n/say.ts'
import { readNamed, type FilingNamed } from '#src/usecases/filing/choose.ts'
import { showDue } from '#src/usecases/filing/shown-due.ts'
import { majorName, periodText, schoolName } from '#src/usecases/filing/shown-form.ts'
import {
  statusOf,
  statusOfAll,
  type FilingStanding,
  type FilingStatus,
  type StatusScope,
} from '#src/usecases/filing/status.ts'
import { shownClause } from '#src/usecases/review/shown-clause.ts'

/** So many rows fit a card. */
const mostRows = 60

const isFiller = (rest: string) =>
  rest.replaceAll(/[的了吗呢？?。，,！!\s]|进度|情况|备案|怎么样|都|现在|status/giu, '') === ''

/** `/status`: every filing, or one; what is neither is said to be unknown. */
export async function statusFromCommand(ask: Ask, words: string): Promise<Reply> {
  const named = readNamed(ask, words)
  const nothing = named.forms.length === 0 && named.majors.length === 0 && !named.school
  if (nothing && !isFiller(words)) throw refusal('status.unknown', { words })
  return answerStatus(ask, words, named)
}

/** How filings stand: names in private, numbers in groups. */
export async function answerStatus(ask: Ask, words: string, named = readNamed(ask, words)): Promise<Reply> {
  return ask.place.kind === 'group' ? inGroup(ask, words, named) : inPrivate(ask, words, named)
}

async function inPrivate(ask: Ask, words: string, named: FilingNamed): Promise<Reply> {
  const { school, majors } = named
  if (school) permit(mayReach('filing.count', ask.actor, { schoolId: school.id, ...majorOf(named) }))
  const part = await cardOf(ask, words, named, { school, majors })
  return [part]
}

function majorOf({ majors }: FilingNamed) {
  const [only, ...others] = majors
  return only && others.length === 0 ? { majorId: only.id } : {}
}

async function cardOf(ask: Ask, words: string, named: FilingNamed, scope: StatusScope): Promise<Part> {
  if (named.forms.length === 0) {
    const all = await statusOfAll(ask, scope)
    return show(filingOverview, overviewOf(ask, all, scope))
  }
  const found: FilingStatus[] = []
  for (const known of named.forms) {
    const status = await statusOf(ask, known, scope)
    if (status) found.push(status)
  }
  // Of two of one name the one whose deadline is nearest is meant, and the other is named.
  const [first] = found
  if (!first) return say('status.none', { filing: named.forms[0]?.form.name[ask.language] ?? '' })
  const others = named.forms.filter((known) => known !== first.known)
  return show(filingStatus, statusShown(ask, first, { scope, others, asked: words.slice(0, 40) }))
}

interface Around {
  readonly scope: StatusScope
  readonly others: readonly KnownForm[]
  readonly asked: string
}

function statusShown(ask: Ask, status: FilingStatus, { scope, others, asked }: Around): FilingStatusShown {
  const { known, period, rows, tally } = status
  // Who has not comes first, the latest of them before the others.
  const inOrder = rows.toSorted(
    (one, other) => Number(one.isFiled) - Number(other.isFiled) || other.lateDays - one.lateDays,
  )
  const [soonest] = rows
  return {
    filing: known.form.name,
    period: periodText(ask, period),
    scope: scopeName(ask, scope),
    tally,
    rows: inOrder.slice(0, mostRows).map(({ obligation, standing, lateDays }) => ({
      school: schoolName(ask, obligation.schoolId),
      major: majorName(ask, obligation.majorId),
      standing,
      due: showDue(ask, obligation),
      lateDays,
      waitingDays: waitingDays(ask, { standing, doneOn: obligation.doneOn }),
    })),
    rowCount: rows.length,
    due: soonest && showDue(ask, soonest.obligation),
    clause: shownClause(ask.rules, known.item.id),
    others: others.map(({ form }) => form.name),
    asked,
  }
}

/** How many working days it has waited for a verdict; none on the first. */
function waitingDays(
  { rules, today }: Ask,
  { standing, doneOn }: { readonly standing: FilingStanding; readonly doneOn: string | undefined },
): number | undefined {
  if (doneOn === undefined || (standing !== 'submitted' && standing !== 'resubmitted')) return undefined
  return rules.calendar.workingDaysBetween(doneOn, today) || undefined
}

function overviewOf(ask: Ask, all: readonly FilingStatus[], scope: StatusScope): FilingOverviewShown {
  return {
    scope: scopeName(ask, scope),
    rows: all.slice(0, mostRows).map(({ known, tally, rows }) => ({
      filing: known.form.name,
      tally,
      due: rows[0] && showDue(ask, rows[0].obligation),
    })),
    rowCount: all.length,
  }
}

function scopeName(ask: Ask, { school, majors = [] }: StatusScope): string {
  const named = [school?.name, ...majors.map(({ name }) => name)].filter((name) => name !== undefined)
  if (named.length > 0) return named.join(' · ')
  const all = reachOf('filing.count', ask.actor).has('all')
  return all ? sayIn(ask.language)('status.everybody') : (ask.actor.school?.name ?? '')
}

const asksNames = /哪些|哪几|谁|名单|who/iu

/** In a group there are only numbers, of its own school; of all schools where the group is the lead college's. */
async function inGroup(ask: Ask, words: string, named: FilingNamed): Promise<Reply> {
  const { school } = ask.place
  if (!school) return [say('chat.unbound')]
  permit(mayReach('filing.count', ask.actor, { schoolId: school.id }))
  const isLead = school.role === 'lead'
  if (named.school && !isLead && named.school.id !== school.id) throw refusal('access.ownSchool')
  const scope: StatusScope = {
    school: isLead ? named.school : school,
    majors: named.majors,
    everybody: true,
  }
  const counted = await countsOf(ask, named, scope)
  if (!asksNames.test(words)) return counted
  const own = await cardOf(ask, words, named, { school: named.school, majors: named.majors })
  // The names go to whoever asked, as far as they may see them.
  return own.part === 'message'
    ? [...counted, { ...own, to: 'asker' }, say('status.namesInPrivate')]
    : counted
}

async function countsOf(ask: Ask, { forms }: FilingNamed, scope: StatusScope): Promise<Reply> {
  const found: FilingStatus[] = []
  for (const known of forms) {
    const status = await statusOf(ask, known, scope)
    if (status) found.push(status)
  }
  const all = forms.length > 0 ? found : (await statusOfAll(ask, scope)).slice(0, mostInGroup)
  if (all.length === 0) {
    const [first] = forms
    return [first ? say('status.none', { filing: first.form.name[ask.language] }) : say('status.nothing')]
  }
  return all.map((status) => countsLine(ask, status, scope))
}

/** So many lines a group is told at once. */
const mostInGroup = 5

function countsLine(ask: Ask, { known, tally }: FilingStatus, { school, majors = [] }: StatusScope): Part {
  const { byStanding, expected, filed, onTime, late } = tally
  const names = [school?.name ?? sayIn(ask.language)('status.everybody'), ...majors.map(({ name }) => name)]
  return say('status.counts', {
    scope: names.join(' · '),
    filing: known.form.name[ask.language],
    expected,
    filed,
    onTime,
    late,
    passed: byStanding.passed,
    waiting: byStanding.submitted + byStanding.resubmitted,
    returned: byStanding.returned,
    draft: byStanding.draft,
    extension: byStanding.extension,
    missing: byStanding.missing,
  })
}
