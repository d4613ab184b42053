import type { Image, ImageCombination } from './display.ts'
import { plainText } from './parts.ts'

interface ImageOptions {
  /** From im/v1/images. */
  readonly key: string
  readonly alt: string
}

export function image({ key, alt }: ImageOptions): Image {
  return { tag: 'img', img_key: key, alt: plainText(alt), preview: true }
}

/** A grid shows nine and silently drops the tenth: more make further grids. Page: multi-image-laylout. */
const most = 9

export function images(keys: readonly string[]): readonly (Image | ImageCombination)[] {
  return Array.from({ length: Math.ceil(keys.length / most) }, (_, grid) =>
    gridOf(keys.slice(grid * most, (grid + 1) * most)),
  )
}

function gridOf(keys: readonly string[]): Image | ImageCombination {
  const [first] = keys
  if (first !== undefined && keys.length === 1) return image({ key: first, alt: '' })
  return {
    tag: 'img_combination',
    combination_mode: modeFor(keys.length),
    img_list: keys.map((key) => ({ img_key: key })),
  }
}

function modeFor(count: number): ImageCombination['combination_mode'] {
  if (count <= 2) return 'double'
  if (count === 3) return 'triple'
  return count <= 6 ? 'bisect' : 'trisect'
}
