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
 * @type {readonly import('./inline.js').Rule[]}
 */
export const TAGS = [
  [
    /<at\s+([^<>]*?)\s*(?:\/>|>(?:[^<]*)<\/at>)/y,
    (match, _inner, surroundings) =>
      mention(attribute(match[1] ?? '', 'id') || attribute(match[1] ?? '', 'email'), surroundings),
  ],
  [
    /<person\s+([^<>]*?)\s*(?:\/>|>(?:[^<]*)<\/person>)/y,
    (match, _inner, surroundings) => mention(attribute(match[1] ?? '', 'id'), surroundings),
  ],
  [
    /<font\s+([^<>]*)>((?:(?!<font\s)[\s\S])*?)<\/font>/y,
    (match, inner) =>
      h('span', { class: `toned ${toneClass(attribute(match[1] ?? '', 'color'))}` }, inner(match[2] ?? '')),
  ],
  [
    /<(?:text_tag|number_tag)(?:\s+([^<>]*))?>([^<]*)<\/(?:text_tag|number_tag)>/y,
    (match) =>
      h('span', { class: `text-tag ${toneClass(attribute(match[1] ?? '', 'color'), 'neutral')}` }, match[2]),
  ],
  [
    /<link\s+([^<>]*)>([^<]*)<\/link>/y,
    (match, inner) => {
      const address = attribute(match[1] ?? '', 'url') || attribute(match[1] ?? '', 'pc_url')
      // Through the rule for links, which refuses other protocols than those of the web.
      return h('span', {}, inner(`[${(match[2] ?? '').replaceAll(/[[\]]/g, '')}](${address})`))
    },
  ],
  [
    /<local_datetime\s+([^<>]*?)\s*(?:\/>|>(?:[^<]*)<\/local_datetime>)/y,
    (match, _inner, surroundings) => localTime(match[1] ?? '', surroundings),
  ],
  [/<(b|strong)>([\s\S]*?)<\/\1>/y, (match, inner) => h('strong', {}, inner(match[2] ?? ''))],
  [/<(i|em)>([\s\S]*?)<\/\1>/y, (match, inner) => h('em', {}, inner(match[2] ?? ''))],
  [/<u>([\s\S]*?)<\/u>/y, (match, inner) => h('u', {}, inner(match[1] ?? ''))],
  [/<br\s*\/?>/y, () => h('br')],
]
