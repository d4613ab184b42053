import { h } from '../dom.js'
import { icon } from '../icons.js'
import { say } from '../language.js'
import { popover } from '../popover.js'
import { asList, asSpec, asText } from './context.js'
import { confirmed } from './field.js'
import { behaviour } from './looks.js'
import { openAddress } from './open-address.js'
import { optionList } from './option-list.js'
import { contentOf } from './plain-text.js'

/** A button with further actions behind it; each presses with its `option`, or opens its own address. */
/** @param {import('./context.js').Spec} spec @param {import('./context.js').CardContext} context */
export function overflow(spec, context) {
  const options = asList(spec['options']).map(asSpec)
  const trigger = h(
    'button',
    { type: 'button', class: 'overflow-button', 'aria-haspopup': 'listbox', 'aria-label': say('card.more') },
    icon('more'),
  )

  /** @param {string} chosen */
  async function press(chosen) {
    const option = options.find((each) => asText(each['value']) === chosen)
    const address = asText(asSpec(option?.['multi_url'])['url']) || asText(option?.['url'])
    const { value } = behaviour(spec)
    if (!(await confirmed(spec))) return
    openAddress(address)
    if (address || value === undefined) return
    trigger.ariaBusy = 'true'
    const name = asText(spec['name'])
    await context.press({ value, tag: 'overflow', ...(name && { name }), option: chosen })
    trigger.ariaBusy = null
  }

  const list = optionList({
    options: options.map((option) => ({ value: asText(option['value']), label: contentOf(option['text']) })),
    name: say('card.more'),
    multiple: false,
    isChosen: () => false,
    choose(value) {
      panel.close()
      trigger.focus()
      void press(value)
    },
  })
  const panel = popover(trigger, list.element, {
    opened: () => {
      list.show()
      panel.move()
      list.focus()
    },
  })
  trigger.addEventListener('click', () => trigger.ariaBusy !== 'true' && panel.toggle())
  return h('div', { class: 'overflow' }, trigger)
}
