/** What people are called together for; it has invitations, minutes and an event in the calendar. */
export const meetingKinds = ['seminar', 'regular_meeting', 'coordination_meeting'] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** What happens at schools: their coordinators are told of it, and nobody answers. */
export const schoolKinds = ['joint_exam', 'inspection'] as const
export type SchoolKind = (typeof schoolKinds)[number]

export const plannedKinds = [...meetingKinds, ...schoolKinds] as const
export type PlannedKind = (typeof plannedKinds)[number]

/** An inspection is set in words of its own: 督查 stands in many sentences about other things. */
type NamedKind = Exclude<PlannedKind, 'inspection'>

const words: Readonly<Record<NamedKind, RegExp>> = {
  joint_exam: /联考|joint exam/iu,
  regular_meeting: /例会|regular meeting/iu,
  coordination_meeting: /协调(?:工作)?组?(?:会议?|会)|coordination (?:group )?meeting/iu,
  seminar: /(?:教学(?:工作)?)?研讨会?|seminar/iu,
}

export function isMeeting(kind: string): kind is MeetingKind {
  return meetingKinds.some((one) => one === kind)
}

export function isAtSchools(kind: string): kind is SchoolKind {
  return schoolKinds.some((one) => one === kind)
}

/** Which of them a text is about, and the text without its name. */
export function kindIn(text: string): { readonly kind: NamedKind; readonly rest: string } | undefined {
  for (const kind of ['joint_exam', 'regular_meeting', 'coordination_meeting', 'seminar'] as const) {
    const found = words[kind].exec(text)
    if (found) {
      const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
      return { kind, rest }
    }
  }
  return undefined
}
