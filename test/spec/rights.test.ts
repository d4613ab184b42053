import { describe, expect, it } from 'vitest'
import { actions, commands, phrases } from '#handlers/index.ts'
import { access } from '#src/i18n/catalog/access.ts'
import { textOf } from '#src/i18n/say.ts'
import type { Records } from '#src/ports/store.ts'
import { filedPlan, owedPlan } from '#test/support/filings.ts'
import { aTalk, inGroups, type Heard } from '#test/support/talk.ts'
import { buttons } from './rights-buttons.ts'
import { lines } from './rights-walk.ts'
import { appointments, walkers, type Expected, type Place, type Walker } from './rights-walkers.ts'

const ids = {
  draft: '',
  record: '',
  person: '',
  filer: '',
  filing: '',
  obligation: '',
  notice: '',
  lead: '',
  report: '',
  seminar: '',
}

/** Everybody has an import under way: whoever was an administrator when it began may be none any more. */
const waiting = {
  language: 'zh',
  state: 'waiting',
  expiresAt: new Date('2026-12-31T00:00:00Z'),
  name: '',
  messageId: '',
  resourceKey: '',
  content: '',
  counts: '',
} as const

/** A leader, whom the demo lacks, and what buttons are pressed about: a record and a draft of 乔安澜. */
async function prepare(all: Records): Promise<void> {
  const { people, observations, drafts, imports } = all
  const leader = await people.byOpenId(walkers.leader)
  const filer = await people.byOpenId(walkers.filer)
  const record = await observations.byNumber('TK-2026-0101')
  if (!leader || !filer || !record) throw new Error('the demo has changed')
  await people.put({ ...leader, roles: ['leader'], majorIds: [] })
  const draft = {
    id: '0d6a5a3e-3b1e-4c5e-9d2b-1f0c2a7b9e11',
    personId: filer.id,
    content: {},
    observationId: undefined,
  }
  await drafts.put({ ...draft, updatedAt: new Date('2026-11-22T01:00:00Z') })
  for (const [index, openId] of Object.values(walkers).entries()) {
    await imports.put({ ...waiting, id: `0d6a5a3e-3b1e-4c5e-9d2b-00000000000${index}`, openId })
  }
  await toHear(all, filer.id)
  const [seminar] = await all.activities.list({ kinds: ['seminar'] })
  Object.assign(ids, {
    seminar: seminar?.id,
    draft: draft.id,
    record: record.id,
    person: leader.id,
    ...(await toReview(all, filer.id)),
  })
}

/** Lessons of 解思远 that 乔安澜 is going to hear. */
async function toHear({ appointments: kept, people }: Records, observerId: string): Promise<void> {
  const teacher = await people.byOpenId('ou_demo_15')
  const rest = { schoolId: 'DP', majorId: 'JD', course: '', className: '', part: undefined }
  const lesson = { ...rest, observerIds: [observerId], teacherId: teacher?.id, on: '2026-12-02' }
  const more = { unannounced: false, observationId: undefined, at: new Date('2026-11-22T01:00:00Z') }
  await kept.put({ ...lesson, ...more, id: appointments.planned, periods: [3], state: 'planned' })
  await kept.put({ ...lesson, ...more, id: appointments.asking, periods: [], state: 'asking' })
}

/** A filing of 东浦 that waits for 乔安澜, more time that was asked for, and something to be put right. */
async function toReview(records: Records, openedBy: string) {
  const whose = { school: 'DP', major: 'JD', openId: 'ou_demo_11', number: 'BA-2026-0999' }
  const filing = await filedPlan(records, whose)
  const obligation = await owedPlan(records, 'DP', 'SK')
  const asked = { state: 'asked', until: '2026-12-31', reason: '教师调整' } as const
  await records.obligations.setExtension(obligation, asked)
  const notice = {
    id: '0d6a5a3e-3b1e-4c5e-9d2b-1f0c2a7b9e12',
    number: 'ZG-2026-0999',
    schoolId: 'DP',
    majorId: 'JD',
    item: 'S3-22',
    finding: '缺台账',
    dueOn: '2026-12-04',
    state: 'answered',
    openedBy,
    openedAt: new Date('2026-11-20T01:00:00Z'),
    rounds: [],
  } as const
  await records.rectifications.insert(notice)
  const lead = await records.people.byOpenId('ou_demo_03')
  const report = {
    id: '0d6a5a3e-3b1e-4c5e-9d2b-1f0c2a7b9e13',
    schoolId: 'DP',
    personId: undefined,
    asOf: '2026-11-20',
    state: 'draft',
    at: new Date('2026-11-20T01:00:00Z'),
    entries: [{ metric: 'dual_teacher_ratio', numerator: 98, denominator: 112 }],
  } as const
  await records.figureReports.put(report)
  return { filing: filing.id, obligation, notice: notice.id, lead: lead?.id ?? '', report: report.id }
}

const reasons = Object.entries(access).map(([key, { zh }]) => [key.replace('access.', ''), zh] as const)

/** `yes`, or the rule that said no: as a sentence where it was asked, or as a toast. */
function verdictOf({ said, answer }: Heard): string {
  const told = [...said.map(({ text }) => text), answer.toast?.content ?? '']
  const [why] =
    reasons.find(([, sentences]) => told.some((text) => text !== '' && sentences.includes(text))) ?? []
  return why ?? (told.includes(textOf({ key: 'form.gone', values: {} }, 'zh')) ? 'gone' : 'yes')
}

const names = Object.keys(walkers).filter((name): name is Walker => Object.hasOwn(walkers, name))
const chats: Readonly<Record<Place, { readonly in?: string }>> = {
  private: {},
  group: { in: 'oc_demo_dp' },
  unbound: { in: 'oc_unbound' },
}

/** What nobody may learn in a group: a record, a name, a score. */
const secrets = /TK-\d{4}-\d{4}|解思远|祁若川|柏承宇|\d分/
/** What a group that stands for no school may not learn either. */
const figures = /\d%|\d+(\.\d+)?\s*[:：]\s*1|共 \d+ 条/

describe('who may', () => {
  const talk = aTalk(prepare)

  const walk = async (place: Place, expected: Expected, act: (openId: string) => Promise<Heard>) => {
    const found: Record<string, string> = {}
    for (const name of names) {
      const heard = await act(walkers[name])
      found[name] = verdictOf(heard)
      const overheard = inGroups(heard).join('\n')
      expect(overheard).not.toMatch(secrets)
      if (place === 'unbound') expect(overheard).not.toMatch(figures)
    }
    expect(found).toEqual(Object.fromEntries(names.map((name) => [name, expected(name)])))
  }

  const sendsFile = (senderOpenId: string) =>
    talk.hears({
      type: 'message',
      messageId: 'om_file',
      chatId: `oc_of_${senderOpenId}`,
      chatKind: 'p2p',
      senderOpenId,
      text: '',
      mentions: [],
      attachments: [{ kind: 'file', key: 'file_1', name: 'roster.xlsx' }],
    })

  describe('say', () => {
    it('every command and every kind of plain sentence is walked', () => {
      const walked = new Set(lines.map(({ of }) => of))
      expect(walked).toEqual(
        new Set([...commands.map(({ name }) => name), ...phrases.map(({ name }) => `in words: ${name}`)]),
      )
    })

    it.each(lines)('$text ($place)', async ({ text, place, picture = false, file = false, expected }) => {
      const writes = (openId: string) => talk.writes(openId, text, { ...chats[place], picture })
      await walk(place, expected, file ? sendsFile : writes)
    })
  })

  describe('press', () => {
    it('every button is walked', () => {
      expect(new Set(buttons.map(({ action }) => action))).toEqual(new Set(actions.map(({ name }) => name)))
    })

    it.each(buttons)('$action ($place)', async ({ action, place, value, expected }) => {
      await walk(place, expected, (openId) => talk.presses(openId, action, value(ids), chats[place]))
    })
  })
})
