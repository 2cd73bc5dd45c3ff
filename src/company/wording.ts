import { z } from 'zod'
import type { Wording } from '../domain/wording.ts'

/** One line of text. */
export const line = (longest: number) =>
  z.string('must be text; put quotes around it').trim().min(1, 'must not be empty').max(longest, 'is too long')

/** An ISO 639-1 code. */
export const languageCode = z.string().regex(/^[a-z]{2,3}$/, 'must be an ISO 639-1 code such as en')

/** Something said to customers; `what`: what it must be, with an example. */
export const wording = (longest: number, what: string) =>
  z.union(
    [line(longest), z.record(languageCode, line(longest)).refine((wordings) => Object.keys(wordings).length > 0)],
    what,
  ) satisfies z.ZodType<Wording>
