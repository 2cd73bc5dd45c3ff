import { slipsBetween } from './slips-between.ts'

/** Variables of other programs that read the same file or environment, and secrets that support.yaml names. */
const others =
  /^(SECRET_|OTEL_|NODE|NPM|POSTGRES|COMPOSE|DOCKER|PG|DOTENV|MALLOC|TZ$|LANG|LC_|HOME$|PATH$|(HTTPS?|NO|ALL)_PROXY$)/i

/** A warning for each name in our own file that is not a setting, with the most likely correction. */
export function unknownSettings(names: string[], known: ReadonlySet<string>): string[] {
  return names
    .filter((name) => !known.has(name) && !others.test(name))
    .map((name) => {
      const near = nearest(name, known)
      return `${name} is not a Frontdesk setting and has no effect.${near ? ` Did you mean ${near}?` : ''}`
    })
}

/** The same for the environment, where most names belong to others: warns only of near misses. */
export function misspeltSettings(names: string[], known: ReadonlySet<string>): string[] {
  const isMisspelt = (name: string) => [...known].some((one) => one.length >= 8 && slipsBetween(name, one) <= 2)
  return unknownSettings(names.filter(isMisspelt), known)
}

/** The known name within one typo per four letters, or with the same words in another order. */
function nearest(name: string, known: ReadonlySet<string>): string | undefined {
  const written = name.toUpperCase().replace(/[-.]/g, '_')
  const ranked = [...known]
    .map((one) => ({ one, far: slipsBetween(written, one) / one.length - sharedWords(written, one) }))
    .filter(({ far }) => far <= 0.25)
    .sort((a, b) => a.far - b.far)
  return ranked[0]?.one
}

/** The share of words that two names have in common, from 0 to 1. */
function sharedWords(a: string, b: string): number {
  const [ours, theirs] = [new Set(a.split('_')), new Set(b.split('_'))]
  const both = [...ours].filter((word) => theirs.has(word)).length
  return both / Math.max(ours.size, theirs.size)
}
