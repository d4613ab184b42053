/** What people are called together for; it has invitations, minutes and an event in the calendar. */
export const meetingKinds = ['seminar', 'regular_meeting', 'coordination_meeting'] as const
export type MeetingKind = (typeof meetingKinds)[number]

export const plannedKinds = [...meetingKinds, 'joint_exam'] as const
export type PlannedKind = (typeof plannedKinds)[number]

const words: Readonly<Record<PlannedKind, RegExp>> = {
  joint_exam: /联考|joint exam/iu,
  regular_meeting: /例会|regular meeting/iu,
  coordination_meeting: /协调(?:工作)?组?(?:会议?|会)|coordination (?:group )?meeting/iu,
  seminar: /(?:教学(?:工作)?)?研讨会?|seminar/iu,
}

export function isMeeting(kind: string): kind is MeetingKind {
  return meetingKinds.some((one) => one === kind)
}

/** Which of them a text is about, and the text without its name. */
export function kindIn(text: string): { readonly kind: PlannedKind; readonly rest: string } | undefined {
  for (const kind of ['joint_exam', 'regular_meeting', 'coordination_meeting', 'seminar'] as const) {
    const found = words[kind].exec(text)
    if (found) {
      const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
      return { kind, rest }
    }
  }
  return undefined
}
