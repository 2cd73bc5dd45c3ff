import { type Inquiry, saidBefore } from '../domain/inquiry.ts'
import type { FollowUp } from './language/language.ts'
import { patternOf, spacedLanguages, unspacedLanguages } from './languages.ts'

// Longer ones say themselves what they are about.
const longest = 80
const mostLines = 3

const spaced = (name: keyof FollowUp) => patternOf(spacedLanguages, ({ asking }) => asking.followUp[name])
const unspaced = (name: keyof FollowUp) => patternOf(unspacedLanguages, ({ asking }) => asking.followUp[name])

const wordStart = "(?<![\\p{L}\\p{N}'])"
const wordEnd = "(?![\\p{L}\\p{N}'])"
const goesOn = new RegExp(`^[¿¡\\s]*(?:${spaced('goesOn')})${wordEnd}|^(?:${unspaced('goesOn')})`, 'iu')
const pointsBack = new RegExp(`${wordStart}(?:${spaced('pointsBack')})${wordEnd}|${unspaced('pointsBack')}`, 'iu')
const asks = new RegExp(`[?？]\\s*$|^(?:${spaced('asks')})${wordEnd}|${unspaced('asks')}`, 'iu')
const onlyAsks = new RegExp(
  `^[¿\\s]*(?:(?:${spaced('leadsIn')})[,\\s]+)?(?:${spaced('onlyAsks')}|${unspaced('onlyAsks')})[?？!\\s]*$`,
  'iu',
)

/** What was asked before, if a message goes on from it: the lines of the customer from the last one that stands for itself. */
export function askedBefore(inquiry: Inquiry): string | undefined {
  if (inquiry.text.length > longest) return undefined
  const said = saidBefore(inquiry)
  const start = said.findLastIndex((line) => !isFollowUp(line))
  const lines = said.slice(Math.max(0, start)).slice(0, mostLines)
  return lines.length > 0 ? lines.join(' ') : undefined
}

/** Whether a message says what it is about only together with the one before it, as far as its words show. */
export const isFollowUp = (text: string): boolean =>
  text.length <= longest && (goesOn.test(text) || refersBack(text) || onlyAsks.test(text))

/** Whether a question names what it is about by pointing at what was said before. */
export const refersBack = (text: string): boolean => asks.test(text) && pointsBack.test(text)
