import { card, markdown, plain } from './kit.ts'
import { defineView } from './view.ts'

export interface AttachmentNotice {
  readonly count: number
  /** What took the pictures; none while they wait. */
  readonly owner: 'observation' | 'draft' | 'filing' | undefined
  readonly number: string | undefined
  readonly waitingMinutes: number
}

/** 收到材料 — how many pictures and files are together now, and where. */
export const attachmentNotice = defineView<AttachmentNotice>({
  name: 'attachment-notice',
  audience: 'private',
  draw({ count, owner, number, waitingMinutes }, say) {
    const place = number ?? say(owner === 'filing' ? 'file.draftName' : 'attachment.draft')
    const text = owner
      ? say('attachment.joined', { count, owner: ` ${place}` })
      : say('attachment.waiting', { count, minutes: waitingMinutes })
    return card({ title: say('slot.attachments'), tone: 'turquoise' }, markdown(plain(text)))
  },
})
