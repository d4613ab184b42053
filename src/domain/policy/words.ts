import { z } from 'zod'

/** Words of a pack in both languages: our own, not the document's. */
export const wordsSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
export type Words = z.infer<typeof wordsSchema>
