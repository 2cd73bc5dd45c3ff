import { findCourtesy } from './courtesy.ts'
import { languages, patternOf } from './languages.ts'

const solved = new RegExp(
  `^[\\s\\p{P}]*(?:${patternOf(Object.values(languages), ({ asking }) => asking.solved)})[\\s\\p{P}]*$`,
  'iu',
)

// Longer messages say more than that.
const longest = 80

/** Whether a customer says no more than that their matter is solved, in any supported language. */
export function saysSolved(text: string): boolean {
  if (text.length > longest) return false
  const parts = text.split(/(?<=[.!,;。！，、])\s*|\n/u).filter((part) => /[\p{L}\p{N}]/u.test(part))
  return parts.some((part) => solved.test(part)) && parts.every(endsTheMatter)
}

const endsTheMatter = (part: string): boolean => solved.test(part) || findCourtesy(part) === 'thanks'
