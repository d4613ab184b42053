import { button, buttons, card, note, markdown, plain } from './kit.ts'
import { defineView } from './view.ts'

interface Named {
  readonly id: string
  readonly name: string
}

export interface GroupBound {
  /** Whose group it is now, and whose it was. */
  readonly school: Named | undefined
  readonly former: Named | undefined
}

/** 绑定回执 — whose group it is now, with the way back. */
export const groupBound = defineView<GroupBound>({
  name: 'group-bound',
  audience: 'anyone',
  draw({ school, former }, say) {
    const text = school ? say('bind.done', { school: school.name }) : say('bind.undone')
    const back = former
      ? ({ action: 'group.bind', school: former.id, from: school?.id ?? '' } as const)
      : ({ action: 'group.unbind', from: school?.id ?? '' } as const)
    return card(
      { title: say(school ? 'bind.doneTitle' : 'bind.undoneTitle'), tone: school ? 'green' : 'grey' },
      markdown(plain(text)),
      buttons(
        button({
          text: former ? say('bind.backTo', { school: former.name }) : say('bind.undo'),
          action: back,
        }),
      ),
      school && note(say('bind.secret')),
    )
  },
})
