import type { Problem } from '../problem.ts'
import { ofKind, type Rule, type Seen, problem, when } from '../seen.ts'

const properties = ['default_url', 'url', 'pc_url', 'ios_url', 'android_url']
const protocols: readonly string[] = ['http:', 'https:', 'lark:', 'applink:']

/** Addresses a press opens. Pages: configuring-card-interactions, card-json-v2-structure. */
export const urlRules: Rule = (seen) => [
  ...ofKind(seen, 'behavior', 'address').flatMap(addressesOf),
  ...ofKind(seen, 'behavior').flatMap(({ value, path }) =>
    when(value['type'] === 'open_url' && !value['default_url'], 'url', path, 'open_url needs a default_url'),
  ),
]

function addressesOf({ value, path }: Seen): readonly Problem[] {
  return properties
    .filter((property) => value[property] !== undefined && value[property] !== '')
    .filter((property) => !isAddress(value[property]))
    .map((property) => problem('url', `${path}.${property}`, 'not an http, https, lark or applink address'))
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && protocols.includes(new URL(value).protocol)
}
