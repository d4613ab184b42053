/** The colours a card of ours can have; each is a header template of the platform. */
export type Tone = 'blue' | 'green' | 'orange' | 'red' | 'grey' | 'purple' | 'turquoise' | 'yellow' | 'indigo'

/** Colours of tags in a header and of options in a table, where grey has another name. */
export type TagColor = Exclude<Tone, 'grey'> | 'neutral'

export function tagColor(tone: Tone): TagColor {
  return tone === 'grey' ? 'neutral' : tone
}
