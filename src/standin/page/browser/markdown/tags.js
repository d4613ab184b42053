import { wallTime } from '../dates.js'
import { h } from '../dom.js'
import { say } from '../language.js'
import { toneClass } from '../card/looks.js'

/** @typedef {import('./inline.js').Inner} Inner */
/** @typedef {import('./inline.js').Surroundings} Surroundings */

/** @param {string} attributes @param {string} name */
function attribute(attributes, name) {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`).exec(attributes)
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? ''
}

/** @param {string} id @param {Surroundings} surroundings */
function mention(id, surroundings) {
  const name =
    id === 'all' ? say('text.everyone') : surroundings.people.find((person) => person.openId === id)?.name
  return h('span', { class: 'mention' }, `@${name ?? id}`)
}

/** @param {string} attributes @param {Surroundings} surroundings */
function localTime(attributes, surroundings) {
  const instant = new Date(Number(attribute(attributes, 'millisecond')))
  if (Number.isNaN(instant.getTime())) return ''
  const { date, time } = wallTime(instant, surroundings.timeZone)
  const type = attribute(attributes, 'format_type')
  if (type.startsWith('date_') || type === 'week') return date
  return type === 'time' ? time : `${date} ${time}`
}

/**
 * The tags of the platform's markdown; any other stays text. Contents may be marked in turn.
 * @type {readonly { pattern: RegExp, draw: (match: RegExpExecArray, inner: Inner, surroundings: Surroundings) => import('../dom.js').Child }[]}
 */
export const TAGS = [
  {
    pattern: /<at\s+([^<>]*?)\s*(?:\/>|>(?:[^<]*)<\/at>)/gy,
    draw: (match, _inner, surroundings) =>
      mention(attribute(match[1] ?? '', 'id') || attribute(match[1] ?? '', 'email'), surroundings),
  },
  {
    pattern: /<person\s+([^<>]*?)\s*(?:\/>|>(?:[^<]*)<\/person>)/gy,
    draw: (match, _inner, surroundings) => mention(attribute(match[1] ?? '', 'id'), surroundings),
  },
  {
    pattern: /<font\s+([^<>]*)>((?:(?!<font\s)[\s\S])*?)<\/font>/gy,
    draw: (match, inner) =>
      h('span', { class: `toned ${toneClass(attribute(match[1] ?? '', 'color'))}` }, inner(match[2] ?? '')),
  },
  {
    pattern: /<(?:text_tag|number_tag)(?:\s+([^<>]*))?>([^<]*)<\/(?:text_tag|number_tag)>/gy,
    draw: (match) =>
      h('span', { class: `text-tag ${toneClass(attribute(match[1] ?? '', 'color'), 'neutral')}` }, match[2]),
  },
  {
    pattern: /<link\s+([^<>]*)>([^<]*)<\/link>/gy,
    draw: (match, inner) => {
      const address = attribute(match[1] ?? '', 'url') || attribute(match[1] ?? '', 'pc_url')
      // Through the rule for links, which refuses other protocols than those of the web.
      return h('span', {}, inner(`[${(match[2] ?? '').replaceAll(/[[\]]/g, '')}](${address})`))
    },
  },
  {
    pattern: /<local_datetime\s+([^<>]*?)\s*(?:\/>|>(?:[^<]*)<\/local_datetime>)/gy,
    draw: (match, _inner, surroundings) => localTime(match[1] ?? '', surroundings),
  },
  {
    pattern: /<(b|strong)>([\s\S]*?)<\/\1>/gy,
    draw: (match, inner) => h('strong', {}, inner(match[2] ?? '')),
  },
  { pattern: /<(i|em)>([\s\S]*?)<\/\1>/gy, draw: (match, inner) => h('em', {}, inner(match[2] ?? '')) },
  { pattern: /<u>([\s\S]*?)<\/u>/gy, draw: (match, inner) => h('u', {}, inner(match[1] ?? '')) },
  { pattern: /<br\s*\/?>/gy, draw: () => h('br') },
]
