import { slipsBetween } from './slips-between.ts'

/** Of the programs around us, which read the same file or environment. */
const others = /^(NODE|NPM|POSTGRES|COMPOSE|DOCKER|PG|DOTENV|MALLOC|TZ$|LANG|LC_|HOME$|PATH$|(HTTPS?|NO|ALL)_PROXY$)/i

/** A sentence for each name in our own file that is no setting, with the one that was most likely meant. */
export function unknownSettings(names: string[], known: ReadonlySet<string>): string[] {
  return names
    .filter((name) => !known.has(name) && !others.test(name))
    .map((name) => {
      const near = nearest(name, known)
      return `${name} is no setting of Frontdesk, and has no effect.${near ? ` Did you mean ${near}?` : ''}`
    })
}

/** The same for the environment, where most names are somebody else's: only what is nearly a setting. */
export function misspeltSettings(names: string[], known: ReadonlySet<string>): string[] {
  const isMisspelt = (name: string) => [...known].some((one) => one.length >= 8 && slipsBetween(name, one) <= 2)
  return unknownSettings(names.filter(isMisspelt), known)
}

/** The known name that one slip in four letters leads to, or that says the same in other words or another order. */
function nearest(name: string, known: ReadonlySet<string>): string | undefined {
  const written = name.toUpperCase().replace(/[-.]/g, '_')
  const ranked = [...known]
    .map((one) => ({ one, far: slipsBetween(written, one) / one.length - sharedWords(written, one) }))
    .filter(({ far }) => far <= 0.25)
    .sort((a, b) => a.far - b.far)
  return ranked[0]?.one
}

/** How much of both names is the same words, from 0 to 1. */
function sharedWords(a: string, b: string): number {
  const [ours, theirs] = [new Set(a.split('_')), new Set(b.split('_'))]
  const both = [...ours].filter((word) => theirs.has(word)).length
  return both / Math.max(ours.size, theirs.size)
}
