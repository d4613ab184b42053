import { en } from './words/en.js'
import { zh } from './words/zh.js'

/** @typedef {keyof typeof zh} WordKey */
/** @typedef {'zh' | 'en'} Language */
/** @typedef {import('../presentation.ts').Words} Words */

const KEPT = 'rongtong.language'
const CATALOGUES = { zh, en }

/** @type {Language} */
let language = 'zh'

export function currentLanguage() {
  return language
}

/** @param {Language} next */
export function chooseLanguage(next) {
  language = next
  localStorage.setItem(KEPT, next)
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en'
  document.title = say('page.title')
}

/** The language chosen last time; Chinese without one. */
export function recallLanguage() {
  chooseLanguage(localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh')
}

/**
 * @param {WordKey} key
 * @param {Record<string, string | number>} [values] for `{name}` in the sentence
 */
export function say(key, values = {}) {
  return CATALOGUES[language][key].replaceAll(/\{(\w+)\}/g, (_whole, name) => String(values[name] ?? ''))
}

/** @param {string} key @returns {key is WordKey} */
export function isWordKey(key) {
  return Object.hasOwn(zh, key)
}

/** @param {Words | undefined} words */
export function pick(words) {
  if (words === undefined) return ''
  return typeof words === 'string' ? words : words[language]
}
