import { resourceAddress } from '../api.js'
import { asList, asSpec, asText } from '../card/context.js'
import { h } from '../dom.js'
import { icon } from '../icons.js'
import { say } from '../language.js'
import { link } from '../markdown/inline.js'
import { showPicture } from '../notice/picture.js'

/** @typedef {import('../../../control.ts').StandInMessage} Message */
/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../dom.js').Child} Child */

/** Placeholders of the platform (`@_user_1`) back to names, where the message says whose they are. */
/** @param {Message['content']} content @param {string} botName */
export function textOf(content, botName) {
  const mentions = asList(content['mentions']).map(asSpec)
  return asText(content['text']).replaceAll(/@_user_\d+|@_all/g, (key) => {
    if (key === '@_all') return `@${say('text.everyone')}`
    const found = mentions.find((each) => each['key'] === key)
    return `@${found ? asText(found['name']) : botName}`
  })
}

/** Words with the names after `@` and the addresses told apart. @param {string} text @param {Session} session */
export function textNodes(text, session) {
  const names = [
    session.presentation.botName,
    say('text.everyone'),
    ...(session.view?.people ?? []).map((each) => each.name),
  ]
  const escaped = names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  const parts = text.split(new RegExp(`(@(?:${escaped.join('|')})|https?://[^\\s<>()（）、，。；]+|\\n)`))
  return parts.map((part, index) => {
    if (index % 2 === 0) return part
    if (part === '\n') return h('br')
    return part.startsWith('@') ? h('span', { class: 'mention' }, part) : link(part, [part])
  })
}

/** Texts of the bot carry mentions as `<at user_id="ou_…">name</at>`. @param {string} text */
function withoutTags(text) {
  return text.replaceAll(/<at\s+user_id="([^"<>]*)">([^<]*)<\/at>/g, (_whole, id, name) =>
    id === 'all' ? `@${say('text.everyone')}` : `@${name}`,
  )
}

/** @param {Message} message @param {Session} session */
export function textBubble({ content }, session) {
  const text = withoutTags(textOf(content, session.presentation.botName))
  return h('div', { class: 'bubble bubble--text' }, textNodes(text, session))
}

/** @param {unknown} value @param {Session} session @returns {Child} */
function postPart(value, session) {
  const part = asSpec(value)
  if (part['tag'] === 'a') return link(asText(part['href']), [asText(part['text'])])
  if (part['tag'] === 'at') {
    const name = session.person(asText(part['user_id']))?.name ?? asText(part['user_name'])
    return h('span', { class: 'mention' }, `@${name}`)
  }
  if (part['tag'] === 'img')
    return h('img', { class: 'markdown-image', src: resourceAddress(asText(part['image_key'])), alt: '' })
  return asText(part['text'])
}

/** @param {Message} message @param {Session} session */
export function postBubble({ content }, session) {
  const post = asSpec(content['zh_cn'] ?? content['en_us'] ?? content)
  const title = asText(post['title'])
  const lines = asList(post['content']).map((line) =>
    h(
      'p',
      {},
      asList(line).map((part) => postPart(part, session)),
    ),
  )
  return h('div', { class: 'bubble bubble--text' }, title && h('strong', {}, title), lines)
}

/** @param {Message} message */
export function imageBubble({ content }) {
  const address = resourceAddress(asText(content['image_key']))
  const name = say('message.image')
  return h(
    'button',
    {
      type: 'button',
      class: 'bubble bubble--image image-button',
      'aria-label': name,
      onclick: () => showPicture(address, name),
    },
    h('img', { src: address, alt: name }),
  )
}

/** @param {Message} message */
export function fileBubble({ content }) {
  const name = asText(content['file_name'])
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return h(
    'a',
    { class: 'bubble bubble--file', href: resourceAddress(asText(content['file_key'])), download: name },
    h(
      'span',
      { class: `file-picture file-picture--${ending}` },
      icon('file'),
      h('span', {}, ending.slice(0, 4)),
    ),
    h(
      'span',
      { class: 'file-words' },
      h('span', { class: 'file-name' }, name),
      h('span', { class: 'file-hint' }, say('message.download')),
    ),
  )
}

/** One line about a message, for quotes and lists. @param {{ type: string, preview: string }} latest */
export function previewText({ type, preview }) {
  if (type === 'image') return say('preview.image')
  if (type === 'file') return say('preview.file', { name: preview })
  return type === 'interactive' ? say('preview.card', { title: preview }) : preview
}

/** @param {Message} message @param {string} botName */
export function quoteText({ type, content }, botName) {
  const header = asSpec(asSpec(content['header'])['title'])
  const preview =
    type === 'text' ? textOf(content, botName) : asText(content['file_name']) || asText(header['content'])
  return previewText({ type, preview })
}
