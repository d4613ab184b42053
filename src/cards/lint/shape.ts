/** How the objects of a property are recognised: any component, or one of these shapes. */
export type PartRule = 'component' | readonly string[]

/** The documented properties of one kind of object; any other is an error in card JSON 2.0. */
export interface Shape {
  readonly needs: readonly string[]
  readonly documented: ReadonlySet<string>
  /** Properties that hold an object, or a list of objects. */
  readonly parts: Readonly<Record<string, PartRule>>
  readonly values: Readonly<Record<string, readonly (string | number | boolean)[]>>
}

interface ShapeOptions {
  readonly needs?: readonly string[]
  readonly may?: readonly string[]
  readonly parts?: Readonly<Record<string, PartRule>>
  /** Properties with a closed set of values. */
  readonly values?: Shape['values']
}

export function shape({ needs = [], may = [], parts = {}, values = {} }: ShapeOptions): Shape {
  const documented = new Set([...needs, ...may, ...Object.keys(parts), ...Object.keys(values)])
  return { needs, documented, parts, values }
}

/** A component: an object with a tag of its own, somewhere in the body. */
export function component({ needs = [], may = [], ...rest }: ShapeOptions): Shape {
  return shape({ needs: ['tag', ...needs], may: ['element_id', 'margin', ...may], ...rest })
}
