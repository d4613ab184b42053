import { z } from 'zod'

/** Which list a button stands in, as cards write it; see `PolicyPlace`. */
export const placeSchema = z.object({
  pack: z.string().max(20).exactOptional(),
  ids: z.array(z.string().max(20)).max(50).exactOptional(),
  conflicts: z.string().max(20).exactOptional(),
  page: z.int().min(1).max(100_000),
})
