import { z } from 'zod'
import type { ContextLine, CustomerContext } from '../../domain/customer-context.ts'

/*
 * What a company's endpoint answers. It is read whole or not at all: half of a figure would be a wrong one. Texts are
 * shown to staff beside our own, so they are cleaned of what changes how text is read.
 */

const most = { lines: 8, label: 40, value: 120, url: 300, tier: 60 }

/** Controls, and marks that turn the direction of text or cannot be seen. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu
const clean = (text: string) => text.replace(/\s+/g, ' ').replace(invisible, '').trim()

const words = (longest: number) => z.string().max(2000).transform(clean).pipe(z.string().max(longest))
const value = z
  .union([words(most.value), z.number().transform(String), z.boolean().transform(String), z.null()])
  .transform((said) => said ?? '')
const url = z
  .string()
  .max(most.url)
  .regex(/^https?:\/\/[^\s|<>]+$/i)
  .refine((typed) => URL.canParse(typed))
const filled = words(most.label).pipe(z.string().min(1))

const schema = z.object({
  lines: z.array(z.object({ label: filled, value, url: url.nullish() })).default([]),
  links: z.array(z.object({ label: filled, url })).default([]),
  tier: words(most.tier).nullish(),
})

/** Reads an answer; undefined if it is not one. */
export function readContext(answer: unknown): CustomerContext | undefined {
  const { data } = schema.safeParse(answer)
  if (!data || data.lines.length + data.links.length > most.lines) return undefined
  const lines = data.lines.flatMap(({ label, value: said, url: at }): ContextLine[] =>
    said === '' ? [] : [{ label, value: said, ...(at && { url: at }) }],
  )
  const links = data.links.map(({ label, url: at }): ContextLine => ({ label, value: '', url: at }))
  return { lines: [...lines, ...links], ...(data.tier && { tier: data.tier }) }
}
