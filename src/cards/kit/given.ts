type Given<Properties> = { readonly [Key in keyof Properties]?: Exclude<Properties[Key], undefined> }

/** Without the properties that were not given: in card JSON 2.0 an absent property is left out, never empty. */
export function given<Properties extends object>(properties: Properties): Given<Properties>
export function given(properties: object): object {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined))
}
