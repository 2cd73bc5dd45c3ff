import { factsOf } from './facts.ts'

/** More than these nobody reads. */
const most = 8

/** Numbers, addresses and code of a text that stand in none of these others, as the text has them. */
export function unsupportedIn(text: string, language: string, others: string[]): string[] {
  const stated = factsOf({ text, language }, language)
  const known = factsOf({ text: others.join('\n'), language }, language)
  const missing = (['figures', 'links', 'code'] as const).flatMap((kind) =>
    stated[kind].filter((fact) => !known[kind].includes(fact)),
  )
  return [...new Set(missing)].filter((fact) => text.toLowerCase().includes(fact.toLowerCase())).slice(0, most)
}
