import {
  appointments,
  why,
  roster,
  admins,
  wholeSchool,
  reviewers,
  readers,
  seeing东浦,
  seeingAll,
  filers,
  hosts,
  meetings,
  remindersOf东浦,
  type Place,
  type Expected,
} from './rights-walkers.ts'

interface Button {
  readonly action: string
  readonly place: Place
  readonly value: (
    ids: Readonly<
      Record<
        'draft' | 'record' | 'person' | 'filing' | 'obligation' | 'notice' | 'lead' | 'report' | 'seminar',
        string
      >
    >,
  ) => Readonly<Record<string, unknown>>
  readonly expected: Expected
}

const both = (action: string, value: Button['value'], expected: Expected): readonly Button[] => [
  { action, place: 'private', value, expected },
  { action, place: 'group', value, expected },
]
const aReminder = {
  what: '交表',
  audience: 'person',
  group: false,
  rule: 'RDATE=2026-12-04',
  time: '09:00',
  ahead: 0,
  off: 'keep',
  start: '2026-12-04',
  said: true,
  items: [],
  majors: [],
  school: '',
}
const aSeminar = { kind: 'seminar', school: 'LQ', on: '2026-12-04', time: '', place: '', agenda: [] }
const aDayOff = { kind: 'days', days: [{ date: '2026-12-31' }] }
const asDefault = { kind: 'reading', name: 'S2-39.reading' }
const aReading = { ...asDefault, value: 'loose' }
/** A draft is its owner's; to anybody else it is not there. */
const ownDraft = why('gone', 'filer')

export const buttons: readonly Button[] = [
  ...both('observation.new', () => ({}), roster),
  ...['observation.submit', 'observation.save', 'observation.more', 'observation.discard'].flatMap((action) =>
    both(action, ({ draft }) => ({ draft }), ownDraft),
  ),
  ...both('observation.edit', ({ record }) => ({ id: record }), why('observer', 'filer')),
  ...both('observation.withdraw', ({ record }) => ({ id: record }), why('observer', 'filer')),
  ...both('observation.ack', ({ record }) => ({ id: record }), why('observed', 'observed')),
  ...both('appointment.plan', ({ draft }) => ({ draft }), ownDraft),
  ...both('appointment.fill', () => ({ id: appointments.asking, slot: 'periods' }), ownDraft),
  ...both('appointment.confirm', () => ({ id: appointments.asking, confirmed: [] }), ownDraft),
  ...both('appointment.discard', () => ({ id: appointments.asking }), ownDraft),
  ...['show', 'cancel', 'file'].flatMap((verb) =>
    both(`appointment.${verb}`, () => ({ id: appointments.planned }), why('observer', 'filer', 'admin')),
  ),
  ...both(
    'appointment.move',
    () => ({ id: appointments.planned, on: '2026-12-03', periods: [2] }),
    why('observer', 'filer', 'admin'),
  ),
  ...both('records.page', () => ({ scope: 'school', term: '2026-2027-1', page: 1 }), wholeSchool),
  ...both('records.page', () => ({ scope: 'mine', term: '2026-2027-1', page: 1 }), roster),
  ...both('audit.page', () => ({ page: 1 }), admins),
  ...both('decision.confirm', () => ({ decision: aReading, former: asDefault }), admins),
  ...both('decision.undo', () => ({ decision: aReading, former: asDefault }), admins),
  ...['kpi.page', 'kpi.show', 'kpi.history', 'kpi.evidence', 'kpi.try'].flatMap((action): Button[] => {
    const value = () => ({ school: 'DP', metric: 'dual_teacher_ratio', page: 1 })
    return [
      { action, place: 'group', value, expected: seeing东浦 },
      // A chat that stands for no school has no figures, whoever asks.
      { action, place: 'unbound', value, expected: roster },
    ]
  }),
  ...both('digest.page', () => ({ of: 'DP', page: 1 }), why('coordinatorsUp', 'leader', 'admin')),
  ...both('digest.page', () => ({ of: 'all', page: 1 }), wholeSchool),
  ...both('kpi.compare', () => ({ asked: ['dual_teacher_ratio'], page: 1 }), seeingAll),
  ...both('figure.start', () => ({ school: 'DP' }), why('coordinators', 'admin')),
  ...['figure.save', 'figure.swap', 'figure.confirm', 'figure.discard', 'figure.again'].flatMap((action) =>
    both(action, ({ report }) => ({ report }), why('coordinators', 'admin')),
  ),
  ...both('policy.show', () => ({ id: 'S2-39', pack: 'S2', page: 1 }), roster),
  ...both('policy.list', () => ({ conflicts: 'all', page: 1 }), roster),
  ...both('group.bind', () => ({ school: 'XL', from: 'DP' }), admins),
  ...both('group.unbind', () => ({ from: 'DP' }), admins),
  ...both('role.choose', ({ person }) => ({ person, role: 'coordinator', take: false }), admins),
  ...both('role.grant', ({ person }) => ({ person, role: 'coordinator' }), admins),
  ...both('role.take', ({ person }) => ({ person, role: 'leader' }), admins),
  ...both('calendar.confirm', () => ({ change: aDayOff, former: aDayOff }), admins),
  ...both('calendar.undo', () => ({ change: aDayOff, former: aDayOff }), admins),
  ...['calendar.confirm', 'calendar.undo'].flatMap((action) =>
    both(
      action,
      () => ({ change: { kind: 'week', firstWeekday: 1 }, former: { kind: 'week', firstWeekday: 1 } }),
      admins,
    ),
  ),
  ...both('feed.renew', () => ({}), roster),
  ...both('feed.revoke', () => ({}), roster),
  ...both('review.page', () => ({ scope: 'all', page: 1 }), readers),
  ...both('review.open', ({ filing }) => ({ kind: 'filing', id: filing }), reviewers),
  ...both('filing.open', ({ obligation }) => ({ obligation }), why('filers', 'filer')),
  ...both('filing.extend', ({ obligation }) => ({ obligation }), why('filers', 'filer')),
  ...both('filing.list', () => ({ page: 1 }), filers),
  ...['save', 'submit', 'edit', 'withdraw', 'template', 'discard'].flatMap((verb) =>
    both(`filing.${verb}`, ({ filing }) => ({ filing }), why('filers', 'filer')),
  ),
  ...both('filing.approve', ({ filing }) => ({ filing }), reviewers),
  ...both('filing.return', ({ filing }) => ({ filing }), reviewers),
  ...both('extension.decide', ({ obligation }) => ({ obligation, decision: 'grant' }), reviewers),
  ...both(
    'delegation.make',
    ({ lead }) => ({ to: lead, from: '2026-11-23', until: '2026-11-27' }),
    reviewers,
  ),
  ...both('delegation.end', ({ filing }) => ({ id: filing }), reviewers),
  ...both('rectification.new', () => ({}), reviewers),
  ...both('rectification.open', () => ({}), reviewers),
  ...both(
    'rectification.show',
    ({ notice }) => ({ id: notice }),
    why('ownSchool', 'filer', 'leader', 'admin'),
  ),
  ...both(
    'rectification.answer',
    ({ notice }) => ({ id: notice }),
    (walker) => {
      if (walker === 'neighbour') return 'ownSchool'
      return why('coordinators', 'admin')(walker)
    },
  ),
  ...['rectification.close', 'rectification.return'].flatMap((action) =>
    both(
      action,
      ({ notice }) => ({ id: notice }),
      (walker) => {
        if (walker === 'stranger') return 'stranger'
        if (walker === 'leader') return 'reviewers'
        return walker === 'filer' || walker === 'admin' ? 'yes' : 'ownSchool'
      },
    ),
  ),
  ...both('seminar.form', ({ seminar }) => ({ id: seminar }), hosts),
  ...both('seminar.preview', () => ({ kind: 'seminar', school: 'LQ' }), meetings),
  ...both('seminar.set', () => aSeminar, hosts),
  ...['seminar.cancel', 'seminar.invite', 'seminar.minutes', 'seminar.hold', 'seminar.unhold'].flatMap(
    (action) => both(action, ({ seminar }) => ({ id: seminar }), hosts),
  ),
  ...['seminar.open', 'seminar.invitation'].flatMap((action) =>
    both(action, ({ seminar }) => ({ id: seminar }), roster),
  ),
  ...both('seminar.over', ({ seminar }) => ({ id: seminar }), hosts),
  ...['seminar.attend', 'seminar.decline', 'seminar.delegate', 'seminar.done'].flatMap((action) =>
    both(action, ({ seminar }) => ({ id: seminar }), roster),
  ),
  ...both('reminder.cancel', ({ person }) => ({ id: person }), roster),
  { action: 'reminder.set', place: 'private', value: () => aReminder, expected: roster },
  {
    action: 'reminder.set',
    place: 'group',
    value: () => ({ ...aReminder, audience: 'chat', group: true }),
    expected: remindersOf东浦,
  },
  ...both('reminder.snooze', () => ({ batch: 'nothing', until: 'hour' }), roster),
  ...both('exchange.withdraw', () => ({}), hosts),
  ...both(
    'exchange.confirm',
    ({ lead }) => ({ person: lead, school: 'DP', major: 'WL', year: 2026, duration: '' }),
    hosts,
  ),
  ...both('import.cancel', ({ draft }) => ({ id: draft }), admins),
  ...both('import.confirm', ({ draft }) => ({ id: draft }), admins),
  ...both('jobs.retry', () => ({ queue: 'inbound', id: 'nothing' }), admins),
]
