import { currentLanguage } from '../language.js'
import { asSpec, asText } from './context.js'

/** The content of a `plain_text` or a text-bearing component, in the language of the client where the card has it. */
/** @param {unknown} value */
export function contentOf(value) {
  if (typeof value === 'string') return value
  const spec = asSpec(value)
  const translated = asSpec(spec['i18n_content'])[currentLanguage() === 'zh' ? 'zh_cn' : 'en_us']
  return asText(translated) || asText(spec['content'])
}
