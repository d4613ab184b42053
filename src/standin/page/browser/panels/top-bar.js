import { wallTime, weekdayText } from '../dates.js'
import { h } from '../dom.js'
import { icon } from '../icons.js'
import { currentLanguage, pick, say } from '../language.js'

/** @typedef {import('../session.js').Session} Session */

/**
 * @param {Session} session
 * @param {{ toggleSide: () => void, showGuide: () => void, changeLanguage: (next: 'zh' | 'en') => void }} settings
 */
export function topBar(session, { toggleSide, showGuide, changeLanguage }) {
  const { presentation } = session
  const time = h('span')
  const side = h(
    'button',
    {
      type: 'button',
      class: 'top-clock',
      'aria-label': say('clock.name'),
      'aria-expanded': 'false',
      onclick: toggleSide,
    },
    icon('clock'),
    time,
  )
  const offline = h('span', { class: 'top-offline', role: 'status', hidden: true }, say('page.offline'))
  const links = (presentation.links ?? []).map(({ label, href }) => {
    const link = h('a', { class: 'top-button', target: '_blank', rel: 'noopener' }, icon('link'), pick(label))
    return {
      link,
      follow: () => link.setAttribute('href', href.replace('{person}', encodeURIComponent(session.me))),
    }
  })
  /** @param {'zh' | 'en'} language @param {string} text */
  const languageButton = (language, text) =>
    h(
      'button',
      {
        type: 'button',
        lang: language === 'zh' ? 'zh-CN' : 'en',
        'aria-pressed': currentLanguage() === language ? 'true' : 'false',
        onclick: () => changeLanguage(language),
      },
      text,
    )
  const element = h(
    'header',
    { class: 'top-bar' },
    h('span', { class: 'brand-mark', 'aria-hidden': 'true' }, '融'),
    h(
      'h1',
      { class: 'brand' },
      h('span', { class: 'brand-name' }, say('page.name')),
      h('span', { class: 'brand-line' }, pick(presentation.consortium)),
    ),
    h('span', { class: 'demo-mark' }, say('page.demo')),
    offline,
    h('span', { class: 'top-gap' }),
    links.map(({ link }) => link),
    h(
      'button',
      { type: 'button', class: 'top-button top-guide', onclick: showGuide },
      icon('guide'),
      h('span', {}, say('guide.short')),
    ),
    side,
    h(
      'div',
      { class: 'language', role: 'group', 'aria-label': say('page.language') },
      languageButton('zh', '中文'),
      languageButton('en', 'English'),
    ),
  )
  return {
    element,
    side,
    update() {
      const at = wallTime(session.now(), session.timeZone)
      time.textContent = `${Number(at.date.slice(5, 7))}/${Number(at.date.slice(8))} ${weekdayText(at.date)} ${at.time}`
      offline.hidden = session.isConnected
      for (const { follow } of links) follow()
    },
  }
}
