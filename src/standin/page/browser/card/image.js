import { resourceAddress } from '../api.js'
import { h, styled } from '../dom.js'
import { showPicture } from '../notice/picture.js'
import { asText } from './context.js'
import { space } from './looks.js'
import { contentOf } from './plain-text.js'

/** @param {import('./context.js').Spec} spec */
export function image(spec) {
  const name = contentOf(spec['alt']) || contentOf(spec['title'])
  const address = resourceAddress(asText(spec['img_key']))
  const picture = h('img', { class: 'card-image', src: address, alt: name, loading: 'lazy' })
  const radius = asText(spec['corner_radius'])
  styled(picture, {
    'object-fit': asText(spec['scale_type']).startsWith('crop') ? 'cover' : 'contain',
    'border-radius': /^\d{1,3}(px|%)$/.test(radius) ? radius : undefined,
  })
  const holder =
    spec['preview'] === false
      ? h('div', {}, picture)
      : h(
          'button',
          {
            type: 'button',
            class: 'image-button',
            'aria-label': name,
            onclick: () => showPicture(address, name),
          },
          picture,
        )
  return styled(holder, { margin: space(spec['margin']) })
}
