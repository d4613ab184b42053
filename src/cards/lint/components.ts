import type { Shape } from './shape.ts'
import { containers } from './shapes/containers.ts'
import { display } from './shapes/display.ts'
import { frame } from './shapes/frame.ts'
import { interactive } from './shapes/interactive.ts'
import { parts } from './shapes/parts.ts'

const shapes: ReadonlyMap<string, Shape> = new Map(
  Object.entries({ ...frame, ...parts, ...containers, ...display, ...interactive }),
)

/** A column stands in its set and nowhere else, and its level is that of the set. */
const holders: ReadonlySet<string> = new Set(Object.keys(containers).filter((tag) => tag !== 'column'))
const fields: ReadonlySet<string> = new Set(Object.keys(interactive))
const components: ReadonlySet<string> = new Set([...holders, ...fields, ...Object.keys(display)])

/** What card JSON 1.0 had and 2.0 refuses (200861). Page: card-json-v2-breaking-changes-release-notes. */
const removed: ReadonlySet<string> = new Set(['action', 'note'])

export const shapeOf = (name: string): Shape | undefined => shapes.get(name)
/** May stand in a body or a container. */
export const isComponent = (tag: string): boolean => components.has(tag)
export const isRemoved = (tag: string): boolean => removed.has(tag)
/** Its nesting counts. */
export const isContainer = (tag: string): boolean => holders.has(tag)
/** Something people use, as against something that shows or holds. */
export const isInteractive = (tag: string): boolean => fields.has(tag)
